"""WD: the wording of the steps."""
