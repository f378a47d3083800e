"""What stands around the server: processes beside it, its cache, its static files."""
