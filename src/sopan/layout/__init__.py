"""From the flow of an SOP to a drawing: a list of passes, each a small file."""

from sopan.layout.layout import lay_out
from sopan.layout.settings import LayoutSettings, Orientation, Paper, Typeface, VerificationMark

__all__ = ["LayoutSettings", "Orientation", "Paper", "Typeface", "VerificationMark", "lay_out"]
