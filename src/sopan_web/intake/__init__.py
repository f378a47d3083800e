"""Old SOPs brought in: the files that hold them, what was read in each, and how it becomes a draft."""
