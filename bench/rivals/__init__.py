"""Other programs that do a part of our work, run on the same SOPs in the same run."""
