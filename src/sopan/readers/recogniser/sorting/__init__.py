"""What of a document belongs to which SOP: its tables, its areas with labels, and its loose texts."""
