"""Writes an SOP as plain Indonesian sentences, for screen readers, citizens, and messages."""

from sopan.writers.plain.procedure import write_plain

__all__ = ["write_plain"]
