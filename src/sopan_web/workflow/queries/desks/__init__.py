"""What waits for whom, and for how long."""
