"""Deeds that fill a whole government: the set-up and an uploaded table."""
