"""What Word and Excel show alike of a flow: what is told of its parts, and how they look."""

from sopan.drawing.model import Label, Symbol, Text, TextItem
from sopan.writers.drawingml.shapes import NO_PEN, PRESETS, WHITE, frame, pen, preset

_LABEL_LEADING = 1.2


def tell_symbol(symbol: Symbol) -> str:
    """The symbol for who can't see it; the words in a pentagon tell it themselves."""
    return f"Langkah {symbol.row}, {symbol.column}" if symbol.row else ""


def set_label(label: Label) -> Text:
    """The word beside a line as a text in its box."""
    leading = label.size * _LABEL_LEADING
    return Text((TextItem((label.text,)),), label.box, label.size, leading, "center", "middle")


def symbol_look(symbol: Symbol, stroke: float) -> str:
    """Place, outline, fill, and pen of a symbol."""
    return frame(symbol.box) + preset(PRESETS[symbol.shape]) + WHITE + pen(stroke)


def label_look(label: Label) -> str:
    """Place and fill of a label: white, so that a line behind it ends at the word."""
    return frame(label.box) + preset("rect") + WHITE + NO_PEN
