"""Writes an SOP as plain Indonesian sentences, for screen readers, citizens, and messages."""

from sopan.writers.plain.procedure import write_plain
from sopan.writers.plain.steps import ToldPart, ToldStep
from sopan.writers.plain.telling import Telling, tell

__all__ = ["Telling", "ToldPart", "ToldStep", "tell", "write_plain"]
