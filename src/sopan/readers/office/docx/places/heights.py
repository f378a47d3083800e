"""Heights of paragraphs and rows, at least as high as the file says and as what they hold needs."""

from collections.abc import Iterable, Sequence
from itertools import accumulate

from sopan.readers.office.docx.blocks import Block, Held, Paragraph, Row, Table
from sopan.readers.office.docx.places.measure import count_lines, line_height, width_of

_RULE = 0.5  # a row that its words have made as high as it is has its rule besides


def stack(blocks: Iterable[Block], width: float) -> list[tuple[Block, float]]:
    """Blocks one below the other in a column of ``width`` points, each with its height and the air around it."""
    listed = list(blocks)
    return [(block, height_of(block, width, *neighbours(listed, index))) for index, block in enumerate(listed)]


def neighbours(blocks: Sequence[Block], place: int) -> tuple[Block | None, Block | None]:
    """The blocks above and below one."""
    below = blocks[place + 1] if place + 1 < len(blocks) else None
    return (blocks[place - 1] if place else None), below


def height_of(block: Block, width: float, above: Block | None = None, below: Block | None = None) -> float:
    """The height of one block; neighbours of the same style may close up to it."""
    if isinstance(block, Table):
        return sum(block.heights)
    if block.remnant:
        return 0.0
    tall = max((drawn.size[1] for drawn in block.drawn if drawn.size), default=0.0)
    lines = count_lines(block, width) * line_height(block.type, block.form)
    before = 0.0 if _closes_up(block, above) else block.form.before
    after = 0.0 if _closes_up(block, below) else block.form.after
    return before + max(lines, tall) + after


def _closes_up(block: Paragraph, other: Block | None) -> bool:
    return block.form.merged and isinstance(other, Paragraph) and other.form.style == block.form.style


def measured(table: Table) -> Table:
    """``table`` with its rows' heights; those inside its cells are measured already."""
    return table._replace(heights=tuple(_row_heights(table)))


def _row_heights(table: Table) -> list[float]:
    """The heights of all rows; what a merged cell needs beyond its rows is added to the last of them."""
    xs = list(accumulate(table.widths, initial=0.0))
    heights = [_own_height(row, xs) for row in table.rows]
    for index, row in enumerate(table.rows):
        for held in row.cells:
            last = min(index + held.rowspan, len(heights)) - 1
            if held.rowspan > 1 and not table.rows[last].exact:
                heights[last] += max(0.0, content_height(held, xs) - sum(heights[index : last + 1]))
    return heights


def needed_height(row: Row, table: Table) -> float:
    """What the cells of a row need, whatever height the file gives it."""
    xs = list(accumulate(table.widths, initial=0.0))
    return max((content_height(held, xs) for held in row.cells if held.rowspan == 1), default=0.0)


def _own_height(row: Row, xs: list[float]) -> float:
    if row.exact and row.height:
        return row.height
    return max([row.height, *(content_height(held, xs) + _RULE for held in row.cells if held.rowspan == 1)])


def content_height(held: Held, xs: list[float]) -> float:
    """The height that a cell's content needs, its margins included. Turned text runs along the row's height."""
    margins = held.margins.top + held.margins.bottom
    if held.turned:
        words = (word for paragraph in held.paragraphs for word in paragraph.text.split())
        look = held.paragraphs[0].type if held.paragraphs else None
        return margins + max((width_of(word, look) for word in words), default=0.0) if look else margins
    return margins + sum(height for _, height in stack(held.blocks, room_of(held, xs)))


def room_of(held: Held, xs: list[float]) -> float:
    """The width in which a cell's words run."""
    right = xs[min(held.column + held.colspan, len(xs) - 1)]
    return max(right - xs[min(held.column, len(xs) - 1)] - held.margins.left - held.margins.right, 1.0)
