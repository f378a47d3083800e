"""What every answer carries, and the answers to what goes wrong."""
