"""The way of one edition: its table, its passages, and what an actor may do with them."""
