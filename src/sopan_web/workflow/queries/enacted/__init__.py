"""What is in force, what the public may know of it, and what an actor may read."""
