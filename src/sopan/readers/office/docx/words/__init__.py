"""What a Word file says: its words as a reader sees them, with numbers, symbols, and the accepted changes."""
