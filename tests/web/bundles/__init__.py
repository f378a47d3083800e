"""Many SOPs in one ZIP."""
