"""What one of our own workbooks must give back: the drawing's shapes and lines where the sheet has them."""

from sopan.drawing import Drawing, Point, name_line
from sopan.drawing.metrics.shapes import tidy
from sopan.drawing.model import Line, Shape, Symbol
from sopan.readers.found import FoundLine, FoundPage, Outline
from sopan.writers.xlsx.grid import Block, stack

OUTLINES = {
    Shape.BOX: Outline.BOX,
    Shape.CAPSULE: Outline.CAPSULE,
    Shape.DIAMOND: Outline.DIAMOND,
    Shape.PENTAGON: Outline.PENTAGON,
}
WITHIN = 1.0  # points


def faults(drawing: Drawing, page: FoundPage, *, loose: bool) -> list[str]:
    """What of the flow is missing on its sheet or lies more than a point from its place, and what is too much."""
    blocks = stack(drawing.pages).blocks
    symbols = [(symbol, block) for block in blocks for symbol in block.page.symbols]
    lines = [(line, block) for block in blocks for line in block.page.lines]
    told = [_symbol_fault(symbol, block, page) for symbol, block in symbols]
    told += [_line_fault(line, block, page, loose=loose) for line, block in lines]
    told += ["bentuk lebih"] * (len(page.shapes) != len(symbols)) + ["garis lebih"] * (len(page.lines) != len(lines))
    labels = sorted(line.label.text for line, _ in lines if line.label and line.label.text)
    told += ["kata"] * (sorted(text.text for text in page.texts) != labels)
    return [fault for fault in told if fault]


def _symbol_fault(symbol: Symbol, block: Block, page: FoundPage) -> str:
    x, y, w, h = symbol.box
    box = (x + block.across, y + block.down, w, h)
    near = (shape for shape in page.shapes if shape.name == f"Simbol {symbol.id}" and _near(shape.box, box))
    shape = next(near, None)
    if shape is None or shape.outline is not OUTLINES[symbol.shape]:
        return f"{symbol.id}: {shape}"
    wanted = symbol.text.plain if symbol.text else ""
    return "" if shape.text == wanted else f"{symbol.id}: {shape.text!r}"


def _line_fault(line: Line, block: Block, page: FoundPage, *, loose: bool) -> str:
    points = _moved(tidy(line.points), block)
    named = [other for other in page.lines if other.name == name_line(line)]
    found = next((other for other in named if _runs(other, points)), None)
    if found is None:
        return f"{line.id}: {[other.points for other in named]} {points}"
    if found.arrow_start or found.arrow_end != (line.kind == "alur"):
        return f"{line.id}: kepala panah"
    glued = not (loose and len(points) > 2)
    ends = [_glued(page, id) for id in (found.source, found.target)]
    wanted = [f"Simbol {line.source}", f"Simbol {line.target}"] if glued else ["", ""]
    return "" if ends == wanted else f"{line.id}: {ends}"


def _glued(page: FoundPage, id: str) -> str:
    return next((shape.name for shape in page.shapes if shape.id == id), "")


def _runs(line: FoundLine, points: tuple[Point, ...]) -> bool:
    return len(line.points) == len(points) and all(map(_near, line.points, points))


def _near(found: tuple[float, ...], wanted: tuple[float, ...]) -> bool:
    return all(abs(one - other) <= WITHIN for one, other in zip(found, wanted, strict=True))


def _moved(points: tuple[Point, ...], block: Block) -> tuple[Point, ...]:
    return tuple((x + block.across, y + block.down) for x, y in points)
