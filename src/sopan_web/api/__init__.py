"""The machine face, read-only."""
