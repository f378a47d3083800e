"""The drawing over the table: symbols in their cells, lines from symbol to symbol, the words beside them."""
