"""The files of many SOPs in one ZIP, made in the background for who asked for it."""
