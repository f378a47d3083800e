"""FL: the flow of the table, its symbols, arrows, and actors."""
