"""Makes Word files as sixteen offices would have made them: how each draws, on tables and pages of their own."""
