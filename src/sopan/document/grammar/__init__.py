"""How people write figures, dates, and durations, and what they mean by it."""
