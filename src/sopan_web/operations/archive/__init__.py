"""A backup as one file: rows as lines of JSON, files as they are, and a manifest that knows the hash of each member."""
