"""Drawings of a Word file where they stand on the page, whatever their place is counted from."""
