"""Writes Word files with the constructs that Word itself writes, old ones and new ones."""
