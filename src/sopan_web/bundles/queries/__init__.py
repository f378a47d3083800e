"""What this room asks: which SOPs are meant, which text of each, and what became of a bundle."""
