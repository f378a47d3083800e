"""What the machine face reads: tokens, governments, units, and what was enacted."""
