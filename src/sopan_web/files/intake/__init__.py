"""What every upload passes: its size, its name, its kind, its inside; nothing is opened before it is measured."""
