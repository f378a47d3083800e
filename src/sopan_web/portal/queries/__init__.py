"""Reads what the public may know; nothing here knows of drafts."""
