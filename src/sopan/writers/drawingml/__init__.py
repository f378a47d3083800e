"""Shapes and connectors as DrawingML, the drawing language of Word and Excel files."""
