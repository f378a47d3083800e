"""Words put into the cells of a table; words outside of every cell become loose texts."""

from sopan.drawing import Rect
from sopan.readers.found import FoundCell, FoundTable, FoundText
from sopan.readers.printed.paper.grid import Grid, Span
from sopan.readers.printed.paper.lines import Line, gather_lines
from sopan.readers.printed.paper.prose import join_words, reading_turn
from sopan.readers.printed.paper.words import Word, around

_PADDING = 3.0
_WORD_SPACE = 1.6
_INDENT = 2.0
_LABEL = 5  # words
_NEXT_LINE = 0.9


def fill_table(grid: Grid, words: list[Word], fills: dict[Span, str] | None = None) -> tuple[FoundTable, list[Word]]:
    """The table with its texts, and the words that stand in none of its cells. ``fills``: backgrounds of cells."""
    inside: dict[Span, list[Word]] = {span: [] for span in grid.spans}
    boxes = [(span, grid.box(span)) for span in grid.spans]
    rest = []
    for word in words:
        span = _holder(word, boxes)
        if span is None:
            rest.append(word)
        else:
            inside[span].append(word)
    cells = tuple(_cell(span, box, inside[span], (fills or {}).get(span, "")) for span, box in boxes)
    return FoundTable(grid.xs, grid.ys, cells), rest


def _holder(word: Word, boxes: list[tuple[Span, Rect]]) -> Span | None:
    return next((span for span, box in boxes if box.holds(word.seat)), None)


def _cell(span: Span, box: Rect, words: list[Word], fill: str) -> FoundCell:
    turn = reading_turn(words)
    width = (box.w if turn in (0, 180) else box.h) - 2 * _PADDING
    return FoundCell(
        row=span.row,
        column=span.column,
        box=box,
        text=join_words(words, width),
        rowspan=span.rowspan,
        colspan=span.colspan,
        rotated=turn in (90, 270),
        bold=bool(words) and all(word.bold for word in words),
        fill=fill,
        confidence=confidence_of(words),
    )


def confidence_of(words: list[Word]) -> float:
    """The mean confidence of the words, by their letters; 1 for none."""
    letters = sum(len(word.text) for word in words)
    return round(sum(word.confidence * len(word.text) for word in words) / letters, 3) if letters else 1.0


def loose_texts(words: list[Word], space: float = _WORD_SPACE) -> tuple[FoundText, ...]:
    """Words outside of tables as blocks of text, from top to bottom: lines under each other of the same type.

    ``space``: how many times its type size a word may stand from the next one of the same line.
    """
    turns = {turn: [word for word in words if word.turn == turn] for turn in (0, 90, 180, 270)}
    texts = [text for turn, turned in turns.items() for text in _texts(turned, turn, space)]
    return tuple(sorted(texts, key=lambda text: (round(text.box.y), text.box.x)))


def _texts(words: list[Word], turn: int, space: float) -> list[FoundText]:
    blocks: list[list[Line]] = []
    for line in gather_lines(words, turn):
        for piece in _pieces(line, turn, space):
            block = next((block for block in blocks if _continues(block[-1], piece)), None)
            if block is None:
                blocks.append([piece])
            else:
                block.append(piece)
    return [_text([word for line in block for word in line.words]) for block in blocks]


def _pieces(line: Line, turn: int, space: float) -> list[Line]:
    """The line parted where its words stand too far from each other to be one sentence."""
    pieces: list[list[Word]] = [[]]
    for word in line.words:
        goes_on = word.text.startswith(":")  # a label's value, set behind a tab
        if pieces[-1] and not goes_on and _space(pieces[-1][-1], word, turn) > space * word.size:
            pieces.append([])
        pieces[-1].append(word)
    return [gather_lines(piece, turn)[0] for piece in pieces]


def _space(left: Word, right: Word, turn: int) -> float:
    if turn == 0:
        return right.box.x - left.box.x - left.box.w
    if turn == 180:
        return left.box.x - right.box.x - right.box.w
    return left.box.y - right.box.y - right.box.h if turn == 90 else right.box.y - left.box.y - left.box.h


def _continues(above: Line, line: Line) -> bool:
    if _is_labelled(line) or (_is_labelled(above) and line.box.x < above.box.x + _INDENT * above.size):
        return False
    gap = line.box.y - above.box.y - above.box.h
    same_type = abs(above.size - line.size) < 0.15 * line.size and above.words[0].bold == line.words[0].bold
    beside = line.box.x < above.box.x + above.box.w and above.box.x < line.box.x + line.box.w
    return same_type and beside and -0.5 * line.size < gap < _NEXT_LINE * line.size


def _is_labelled(line: Line) -> bool:
    """Whether the line says of what it tells: "Nomor SOP : 12"."""
    return any(word.text.startswith(":") or word.text.endswith(":") for word in line.words[:_LABEL])


def _text(words: list[Word]) -> FoundText:
    return FoundText(
        around([word.box for word in words]),
        join_words(words),
        all(word.bold for word in words),
        confidence_of(words),
    )
