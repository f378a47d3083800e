"""The identity block: which cell names which field, and what stands beside, below, or behind the name."""
