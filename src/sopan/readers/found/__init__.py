"""What stands on the pages of a foreign file, before anyone has asked whether it is an SOP."""

from sopan.readers.found.model import (
    FoundCell as FoundCell,
    FoundDocument as FoundDocument,
    FoundLine as FoundLine,
    FoundPage as FoundPage,
    FoundShape as FoundShape,
    FoundTable as FoundTable,
    FoundText as FoundText,
    Outline as Outline,
    Source as Source,
)
from sopan.readers.found.symbol_fonts import (
    font_family as font_family,
    is_symbol as is_symbol,
    plain_letters as plain_letters,
)
