"""What is typed into the actors' cells: names, characters that stand for symbols, and words beside lines."""

from collections.abc import Sequence

from sopan.drawing import Rect
from sopan.readers.found import Outline
from sopan.readers.recogniser.page.actors import Actors, split_names
from sopan.readers.recogniser.page.rows import Part, Words
from sopan.readers.recogniser.symbols.characters import read_characters
from sopan.readers.recogniser.symbols.model import Node, Symbols, Typed, Word
from sopan.readers.recogniser.words import both_answers, is_answer, one_line


def read_words(parts: Sequence[Part], actors: Actors, symbols: Symbols) -> None:
    """Add what is typed into the actors' cells: names, characters that stand for symbols, and words beside lines."""
    raw = 0
    taken = {(node.row, node.column) for node in symbols.nodes}
    for part, numbers in zip(parts, actors.numbers, strict=True):
        for row in part.rows:
            for words in row.words:
                if actors.written:
                    _read_names(words, raw, actors, symbols)
                else:
                    _read_cell(words, (raw, numbers[words.column]), taken, symbols)
            raw += 1


def _read_names(words: Words, row: int, actors: Actors, symbols: Symbols) -> None:
    for name in split_names(words.text):
        column = actors.names.index(name)
        id = f"sel {row} {column}"
        symbols.nodes.append(
            Node(id, words.region.page, words.box, Outline.BOX, row, column, name, confidence=0.9, drawn=False)
        )


def _read_cell(words: Words, cell: tuple[int, int], taken: set[tuple[int, int]], symbols: Symbols) -> None:
    row, column = cell
    drawn = read_characters(words.text)
    page = words.region.page
    if drawn:
        if drawn.outline and cell not in taken:
            taken.add(cell)
            id = f"sel {row} {column}"
            symbols.nodes.append(
                Node(id, page, words.box, drawn.outline, row, column, words.text, confidence=0.9, drawn=False)
            )
        if drawn.ways:
            symbols.typed.append(Typed(row, column, drawn.ways))
    elif answers := both_answers(words.text):
        symbols.words += _in_halves(words, answers)
    elif is_answer(words.text):
        symbols.words.append(Word(page, words.box, one_line(words.text), vague=True))
    else:
        symbols.strays.append(one_line(words.text))


def _in_halves(words: Words, answers: list[str]) -> list[Word]:
    """Both answers typed into one cell, each in its half: left and right of a symbol, or one below the other."""
    x, y, w, h = words.box
    if "\n" in words.text.strip():
        halves = Rect(x, y, w, h / 2), Rect(x, y + h / 2, w, h / 2)
    else:
        halves = Rect(x, y, w / 2, h), Rect(x + w / 2, y, w / 2, h)
    return [Word(words.region.page, box, text, vague=True) for box, text in zip(halves, answers, strict=True)]
