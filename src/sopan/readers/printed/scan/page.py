"""A prepared page read by tesseract: words into cells, words around them into texts, doubtful scribbles left out."""

from statistics import median
from typing import NamedTuple

from sopan.drawing import Rect
from sopan.readers.found import FoundCell, FoundPage, FoundTable
from sopan.readers.printed.paper import Grid, Letters, Word, confidence_of, fill_table, loose_texts
from sopan.readers.printed.pdfium import run_confined
from sopan.readers.printed.scan.colons import mend_colons
from sopan.readers.printed.scan.crops import Crop, Strip, left_over, place_words
from sopan.readers.printed.scan.noise import find_noise, find_usual
from sopan.readers.printed.scan.pixels import Grey
from sopan.readers.printed.scan.prepare import DPI, Prepared, Upright, prepare_page
from sopan.readers.printed.scan.tesseract import find_turn, read_picture
from sopan.readers.printed.scan.turned import read_turned

_LIKELY = 0.6
_DRAWN = 0.5
_MOST_LABELS = 3
_SCRIBBLE, _SURE = 0.4, 0.85
_TYPE_SIZE = 0.95


class ReadPage(NamedTuple):
    """A page of words: where they stand once it is ``upright``, its tables, and which words stand among lines."""

    number: int
    upright: Upright
    grids: list[Grid]
    words: list[Word]
    labels: list[Word]

    @property
    def likely(self) -> tuple[Word, ...]:
        """All but what is more likely the corner or the arm of a symbol than a word."""
        return *self.words, *(label for label in self.labels if label.confidence >= _DRAWN)


def read_page(data: bytes, number: int, file: str = "") -> ReadPage:
    """Page ``number`` (from 1) of the PDF, turned the right way up. Raises UnreadableError."""
    prepared, turned = run_confined(prepare_page, file, data, number, 0, file), 0
    if prepared.sideways and (turned := find_turn(as_pgm(prepared.whole), DPI)):
        prepared = run_confined(prepare_page, file, data, number, turned, file)
    first = _read(prepared, number)
    if _sureness(first) >= _LIKELY:
        return first
    turn = find_turn(as_pgm(prepared.whole), DPI)
    if turn == 0:
        return first
    again = _read(run_confined(prepare_page, file, data, number, (turned + turn) % 360, file), number)
    return max(first, again, key=_sureness)


def _read(prepared: Prepared, number: int) -> ReadPage:
    placed: list[tuple[Word, Crop]] = []
    for strip in prepared.strips:
        found = read_turned(strip, _read_strip(strip), DPI / 72, _read_strip)
        placed += found
        for again in left_over(strip, found, DPI / 72):  # tesseract passes over a piece now and then
            placed += _read_strip(again)
    size = _TYPE_SIZE * median([word.box.h for word, _ in placed]) if placed else 0.0
    words, labels = _parted([(word._replace(size=size), crop) for word, crop in placed])
    return ReadPage(number, prepared.upright, prepared.grids, words, labels)


def _read_strip(strip: Strip) -> list[tuple[Word, Crop]]:
    words = mend_colons(read_picture(as_pgm(strip.picture), strip.layout, DPI), strip.picture)
    return place_words(words, strip.crops, DPI / 72)


def _parted(placed: list[tuple[Word, Crop]]) -> tuple[list[Word], list[Word]]:
    """(words, labels): a few words in a piece that lines cross are labels, or were corners of symbols and are none.

    What is read out of signatures, stamps, and arms is no part of a cell and goes with the labels.
    """
    words, labels = [], []
    usual = find_usual([word for word, _ in placed])
    for crop in dict.fromkeys(crop for _, crop in placed):
        inside = [word for word, other in placed if other is crop and _is_word(word)]
        sure = [word for word in inside if len(word.text) > 1 and word.confidence >= _DRAWN]
        if not crop.drawn or len(sure) > _MOST_LABELS:
            noise = find_noise(inside, usual)
            words += [word for word in inside if word not in noise]
            labels += noise
        else:
            labels += sure
    return words, labels


def _is_word(word: Word) -> bool:
    return any(character.isalnum() for character in word.text) or word.text in ("-", "&", "/")


def _sureness(page: ReadPage) -> float:
    words = [*page.words, *page.labels]
    return confidence_of(words) if words else 0.0


def as_pgm(grey: Grey) -> bytes:
    """The picture as a file that tesseract takes from its standard input."""
    return b"P5 %d %d 255\n" % (grey.shape[1], grey.shape[0]) + grey.tobytes()


def compose_page(page: ReadPage) -> FoundPage:
    """The page in points of paper. Symbols and arrows are still pixels: its shapes and lines are empty."""
    words, tables = page.words, []
    for grid in page.grids:
        table, words = fill_table(grid, words)
        tables.append(_without_scribbles(table))
    texts = (*loose_texts(words), *loose_texts(page.labels))
    placed = tuple(sorted(texts, key=lambda text: (text.box.y, text.box.x)))
    return FoundPage(page.number, page.upright.width, page.upright.height, tuple(tables), texts=placed)


def letters_of(page: ReadPage) -> Letters:
    """Its words at their places on the sheet, for a page whose ink is read as ink."""
    words = (word._replace(box=_on_sheet(page.upright, word.box)) for word in page.likely)
    return Letters(page.upright.sheet.turn, tuple(words))


def _on_sheet(upright: Upright, box: Rect) -> Rect:
    corners = (box.x, box.y), (box.x + box.w, box.y + box.h)
    return Rect.around([upright.on_sheet(corner) for corner in corners])


def _without_scribbles(table: FoundTable) -> FoundTable:
    """The table; cells with nothing but a few doubtful characters, as symbols without lines are read, are emptied."""
    emptied = (cell._replace(text="", confidence=1.0) if _is_scribble(cell) else cell for cell in table.cells)
    return table._replace(cells=tuple(emptied))


def _is_scribble(cell: FoundCell) -> bool:
    limit = _SURE if len(cell.text) < 3 and not cell.text.isdigit() else _SCRIBBLE
    return len(cell.text) < 5 and cell.confidence < limit
