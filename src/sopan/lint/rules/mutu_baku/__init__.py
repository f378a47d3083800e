"""MB: mutu baku, what a step needs, how long it takes, and what it yields."""
