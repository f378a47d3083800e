"""The doors of the public face."""
