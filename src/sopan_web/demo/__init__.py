"""A living demo government with invented people, for trying SOPAN on one's own computer."""
