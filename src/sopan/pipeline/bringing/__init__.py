"""Brings SOPs in from foreign files: which kind of file, which reader, one file or hundreds, and what to look at."""
