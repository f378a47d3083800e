"""Timed and measured corpora: made-up SOPs, rivals in the same run, and an oracle for bends."""
