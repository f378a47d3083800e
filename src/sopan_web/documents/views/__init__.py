"""The pages and answers of this room, a file a page or family of answers."""
