"""The pages of the way: what waits, what there is, where it stands."""
