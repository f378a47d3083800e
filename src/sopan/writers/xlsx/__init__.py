"""Drawing to XLSX: ordinary cells, and the flow as Excel's own shapes and connectors, glued at both ends."""

from sopan.writers.xlsx.write import write_xlsx

__all__ = ["write_xlsx"]
