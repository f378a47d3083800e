"""The doors, one file a thing."""
