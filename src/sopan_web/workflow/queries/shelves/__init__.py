"""The SOPs of a reader, and all that stands about one of them."""
