"""Deeds around units, posts, people, and what each may do."""
