"""Old SOPs on their way in."""
