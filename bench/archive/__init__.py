"""A hundred files, as an office has them, brought in through the running application."""
