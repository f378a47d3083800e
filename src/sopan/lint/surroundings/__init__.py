"""What stands around an SOP in its government: the other SOPs, the posts, and who is known outside."""

from sopan.lint.surroundings.surroundings import Surroundings
from sopan.lint.surroundings.values import Jabatan, Jenjang, OtherSop, Standing

__all__ = ["Jabatan", "Jenjang", "OtherSop", "Standing", "Surroundings"]
