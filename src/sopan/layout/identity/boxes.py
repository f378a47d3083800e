"""The lower half of the identity form: six boxes, two a row, and how they part over pages."""

from dataclasses import dataclass, replace

from sopan.document import Sop
from sopan.drawing.model import Cell, TextItem
from sopan.layout.identity.content import Box, Paragraph, list_boxes
from sopan.layout.identity.face import Face, count_lines, snap
from sopan.layout.identity.grid import PAD_X, PAD_Y, Grid, inset

_HEADING_GAP = 1.5
_CONTINUED = " (lanjutan)"


@dataclass(frozen=True, slots=True)
class Block:
    """A box broken into lines: heading and items."""

    heading: str
    items: tuple[TextItem, ...]

    def height(self, face: Face) -> float:
        """Height with padding; nothing for a box that is already printed."""
        if not self.items:
            return 0.0
        return face.leading + _HEADING_GAP + face.height(self.items) + 2 * PAD_Y


Row = tuple[Block, Block]


def set_boxes(sop: Sop, grid: Grid, face: Face) -> tuple[Row, ...]:
    """The three rows of boxes with their texts broken."""
    left, right = grid.split - grid.left - 2 * PAD_X, grid.right - grid.split - 2 * PAD_X
    return tuple((_set(one, left, face), _set(two, right, face)) for one, two in list_boxes(sop))


def row_height(row: Row, face: Face) -> float:
    """Height of the taller box."""
    return snap(max(block.height(face) for block in row))


def part_row(row: Row, height: float, face: Face) -> tuple[Row, Row]:
    """What of the row fits in ``height``, and the rest under a repeated heading."""
    lines = int((height - face.leading - _HEADING_GAP - 2 * PAD_Y) // face.leading)
    (left, left_rest), (right, right_rest) = (_part(block, max(1, lines)) for block in row)
    return (left, right), (left_rest, right_rest)


def is_empty(row: Row) -> bool:
    """True when both boxes are printed."""
    return not any(block.items for block in row)


def draw_row(row: Row, number: int, top: float, height: float, grid: Grid, face: Face) -> tuple[Cell, ...]:
    """The two cells of a row."""
    left, right = grid.box(0, 1, top, height), grid.box(1, 2, top, height)
    return (_cell(row[0], Cell(number, 0, left), face), _cell(row[1], Cell(number, 1, right, colspan=2), face))


def _set(box: Box, width: float, face: Face) -> Block:
    return Block(box.heading, face.set(box.items, width))


def _part(block: Block, lines: int) -> tuple[Block, Block]:
    """Parts after whole items where one fits, else inside the first."""
    kept: list[TextItem] = []
    for index, item in enumerate(block.items):
        free = lines - count_lines(tuple(kept))
        if len(item.lines) > free:
            rest = block.items[index:]
            if not kept:
                kept.append(replace(item, lines=item.lines[:free]))
                rest = (replace(item, marker="", lines=item.lines[free:]), *rest[1:])
            return replace(block, items=tuple(kept)), Block(_continued(block.heading), rest)
        kept.append(item)
    return block, Block(_continued(block.heading), ())


def _continued(heading: str) -> str:
    return heading if heading.endswith(_CONTINUED) else heading + _CONTINUED


def _cell(block: Block, cell: Cell, face: Face) -> Cell:
    if not block.items:
        return cell
    box = inset(cell.box)
    heading = face.set((Paragraph(f"{block.heading}:", bold=True),), box.w)
    down = face.leading + _HEADING_GAP
    body = replace(box, y=box.y + down, h=box.h - down)
    return replace(cell, texts=(face.block(heading, box), face.block(block.items, body)))
