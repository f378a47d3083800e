"""The lower half of the identity form: six boxes, two a row, and how they part over pages."""

from typing import NamedTuple

from sopan.drawing.model import Cell, TextItem
from sopan.layout.identity.content import Box, Paragraph
from sopan.layout.identity.face import Face, count_lines
from sopan.layout.identity.grid import PAD_X, PAD_Y, Grid, inset
from sopan.layout.state import round_up

_HEADING_GAP = 1.5
_CONTINUED = " (lanjutan)"

Pair = tuple[Box, Box]


class Block(NamedTuple):
    """A box broken into lines for the columns it spans."""

    box: Box
    items: tuple[TextItem, ...]
    column: int
    colspan: int


class Row(NamedTuple):
    """The blocks that stand side by side, and the height of the taller."""

    blocks: tuple[Block, ...]
    height: float


def set_row(pair: Pair, grid: Grid, face: Face) -> Row:
    """Breaks the texts of two boxes; where one has nothing left to print the other takes the whole width."""
    left, right = pair
    if not right.items:
        blocks = [_set(left, 0, 3, grid, face)]
    elif not left.items:
        blocks = [_set(right, 0, 3, grid, face)]
    else:
        blocks = [_set(left, 0, 1, grid, face), _set(right, 1, 2, grid, face)]
    return Row(tuple(blocks), round_up(max(_empty_height(face) + face.height(block.items) for block in blocks)))


def part(pair: Pair, height: float, grid: Grid, face: Face) -> tuple[Pair, Pair]:
    """What of the two boxes fits in ``height``, at least a line of each, and the rest under a repeated heading."""
    lines = max(1, int((height - _empty_height(face)) // face.leading))
    set_blocks = {block.box: block for block in set_row(pair, grid, face).blocks}
    (left, left_rest), (right, right_rest) = (
        _part(set_blocks[box], lines) if box in set_blocks else (box, box) for box in pair
    )
    return (left, right), (left_rest, right_rest)


def draw_row(row: Row, number: int, top: float, height: float, grid: Grid, face: Face) -> tuple[Cell, ...]:
    """The cells of a row."""
    return tuple(_cell(block, number, top, height, grid, face) for block in row.blocks)


def _set(box: Box, column: int, colspan: int, grid: Grid, face: Face) -> Block:
    width = grid.xs[column + colspan] - grid.xs[column] - 2 * PAD_X
    return Block(box, face.set(box.items, width), column, colspan)


def _empty_height(face: Face) -> float:
    return face.leading + _HEADING_GAP + 2 * PAD_Y


def _part(block: Block, lines: int) -> tuple[Box, Box]:
    """Parts after the last item that fits whole; inside the first item when not even that one fits."""
    box = block.box
    count = 0
    while count < len(block.items) and count_lines(block.items[: count + 1]) <= lines:
        count += 1
    fitting, rest = box.items[:count], box.items[count:]
    if not count:
        split = block.items[0].lines
        fitting = (box.items[0]._replace(text=" ".join(split[:lines])),)
        rest = (box.items[0]._replace(text=" ".join(split[lines:]), marker=""), *box.items[1:])
    heading = box.heading if box.heading.endswith(_CONTINUED) else box.heading + _CONTINUED
    return box._replace(items=fitting), Box(heading, rest)


def _cell(block: Block, number: int, top: float, height: float, grid: Grid, face: Face) -> Cell:
    cell = Cell(number, block.column, grid.box(block.column, block.colspan, top, height), colspan=block.colspan)
    box = inset(cell.box)
    heading = face.set((Paragraph(f"{block.box.heading}:", bold=True),), box.w)
    down = face.leading + _HEADING_GAP
    body = box._replace(y=box.y + down, h=box.h - down)
    return cell._replace(texts=(face.block(heading, box), face.block(block.items, body)))
