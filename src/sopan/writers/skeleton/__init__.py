"""Starts a new SOP: a plausible flow to reword, and a file that explains every key."""

from sopan.writers.skeleton.commented import write_commented
from sopan.writers.skeleton.new_sop import new_sop

__all__ = ["new_sop", "write_commented"]
