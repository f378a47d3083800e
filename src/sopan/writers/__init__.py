"""From SOPs and drawings to bytes: one folder a format; nothing here decides where a thing stands."""
