"""The symbols of a flow table, drawn over it or typed into it, and the cell in which each stands."""
