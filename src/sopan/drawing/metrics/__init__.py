"""Measures a finished drawing and finds every breach of its contract; runs on each drawing before it is shown."""

from sopan.drawing.metrics.defect import Defect, DefectKind, Metrics
from sopan.drawing.metrics.document import check_drawing, trace_arrows
from sopan.drawing.metrics.measure import find_defects, measure_page

__all__ = ["Defect", "DefectKind", "Metrics", "check_drawing", "find_defects", "measure_page", "trace_arrows"]
