"""What all files of Office have in common: the package, what it says of itself, its theme, and its faces."""
