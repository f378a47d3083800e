"""From the flow of an SOP to a drawing: a list of passes, each a small file."""
