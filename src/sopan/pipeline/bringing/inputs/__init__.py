"""What comes in: the files that are meant, in folders and archives, and what kind each of them is."""
