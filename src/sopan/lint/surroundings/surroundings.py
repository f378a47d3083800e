"""The surroundings as one value, with its registers of titles and posts built once and only when asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from sopan.lint.surroundings.posts import Posts
from sopan.lint.surroundings.titles import Titles
from sopan.lint.surroundings.values import Jabatan, OtherSop, root_of


@dataclass(frozen=True)  # no slots: the cached properties live in __dict__
class Surroundings:
    """``unit`` is the path of the unit that owns the SOP under examination; the SOP itself is not among the others.

    ``names`` tells what a perangkat daerah is called by the first part of its path, where that is not its name.
    ``outside`` lists known parties that are no part of the structure. ``lintas``: it binds several perangkat daerah.
    """

    unit: str
    daftar_sop: tuple[OtherSop, ...] = ()
    daftar_jabatan: tuple[Jabatan, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict, hash=False)
    outside: tuple[str, ...] = ()
    lintas: bool = False

    @property
    def root(self) -> str:
        """The path of the owner's perangkat daerah."""
        return root_of(self.unit)

    @cached_property
    def titles(self) -> Titles:
        """The other SOPs, to be found by title and number."""
        return Titles(self.daftar_sop, self.office)

    @cached_property
    def posts(self) -> Posts:
        """The posts, to be found by how people write them."""
        return Posts(self.daftar_jabatan)

    def office(self, unit: str) -> str:
        """The name of the perangkat daerah that a unit belongs to."""
        key = unit.partition("/")[0]
        return self.names.get(key, key)
