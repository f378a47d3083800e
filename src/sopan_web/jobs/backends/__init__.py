"""Where tasks wait: one backend for each database engine, both behind Django's Tasks interface."""
