"""The only place where reading, checking, laying out, and writing meet: one file a thing that can be asked for."""
