"""Drawing to PDF: accessible, archivable, and the same bytes every time."""

from sopan.writers.pdf.write import write_pdf

__all__ = ["write_pdf"]
