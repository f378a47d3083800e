"""SOPAN's office: the Django application in which a government writes, referees, enacts, and publishes its SOPs."""
