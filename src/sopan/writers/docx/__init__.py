"""Drawing to DOCX: ordinary text in tables, and the flow as Word's own shapes and connectors, glued at both ends."""

from sopan.writers.docx.write import write_docx

__all__ = ["write_docx"]
