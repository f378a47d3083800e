"""What a page says before its drawing is read: tables as grids, the heading of a flow table, its rows."""
