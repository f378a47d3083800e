"""Tests of what those who run a server need."""
