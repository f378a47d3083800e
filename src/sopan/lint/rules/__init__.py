"""One rule a file, and nothing but rules."""
