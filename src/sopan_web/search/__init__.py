"""Finds SOPs in force by words, their forms, and misspellings; the same on both engines."""
