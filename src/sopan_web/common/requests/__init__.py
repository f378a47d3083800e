"""What is known of a request, and how many may come."""
