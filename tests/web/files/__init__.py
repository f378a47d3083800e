"""What comes in as a file, where it is kept, and how it goes out."""
