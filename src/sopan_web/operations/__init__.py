"""What those who run a server need: backup and restore, retention, checks."""
