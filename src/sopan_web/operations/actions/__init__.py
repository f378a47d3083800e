"""Deeds on the whole server: make a backup, restore one."""
