"""Puts words of a scan that found no cell into the empty cells over which they stand."""

from sopan.drawing import Rect
from sopan.readers.found import FoundCell, FoundDocument, FoundPage, FoundTable, FoundText, Source
from sopan.readers.recogniser.words import is_answer

_LIKELY = 0.5  # what is less sure was a signature or a stamp


def settle_words(document: FoundDocument) -> FoundDocument:
    """``document`` as it is, or the scan with its loose words in cells; words beside arrows stay loose."""
    if document.source is not Source.SCAN:
        return document
    return document._replace(pages=tuple(_settle(page) for page in document.pages))


def _settle(page: FoundPage) -> FoundPage:
    tables: list[FoundTable] = []
    loose = list(page.texts)
    for table in page.tables:
        cells = []
        for cell in table.cells:
            inside = [] if cell.text.strip() else [text for text in loose if _belongs(text, cell.box)]
            loose = [text for text in loose if text not in inside]
            cells.append(_fill(cell, inside))
        tables.append(table._replace(cells=tuple(cells)))
    return page._replace(tables=tuple(tables), texts=tuple(loose))


def _belongs(text: FoundText, box: Rect) -> bool:
    return box.holds(text.box.middle) and text.confidence >= _LIKELY and not is_answer(text.text)


def _fill(cell: FoundCell, texts: list[FoundText]) -> FoundCell:
    if not texts:
        return cell
    words = "\n".join(text.text for text in sorted(texts, key=lambda text: text.box.y))
    return cell._replace(text=words, confidence=min(text.confidence for text in texts))
