"""What stands on the pages of a foreign file, before anyone has asked whether it is an SOP."""

from sopan.readers.found.model import (
    FoundCell,
    FoundDocument,
    FoundLine,
    FoundPage,
    FoundShape,
    FoundTable,
    FoundText,
    Outline,
    Source,
)
from sopan.readers.found.symbol_fonts import font_family, is_symbol, plain_letters

__all__ = [
    "FoundCell",
    "FoundDocument",
    "FoundLine",
    "FoundPage",
    "FoundShape",
    "FoundTable",
    "FoundText",
    "Outline",
    "Source",
    "font_family",
    "is_symbol",
    "plain_letters",
]
