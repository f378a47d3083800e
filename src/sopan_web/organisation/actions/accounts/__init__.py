"""Deeds around accounts and the door."""
