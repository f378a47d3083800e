"""Answers about what was brought, for those who write for its unit."""
