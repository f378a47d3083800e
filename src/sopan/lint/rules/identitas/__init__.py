"""ID: the identity block."""
