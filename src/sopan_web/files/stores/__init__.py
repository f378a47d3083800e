"""The two places where files are kept. Neither hands out an address: every download passes through the application."""
