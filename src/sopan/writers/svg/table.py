"""The table as SVG: its rules as one path, its texts, and its pictures carried inside the file."""

from base64 import b64encode
from collections.abc import Iterator
from itertools import groupby, pairwise
from pathlib import Path

from sopan.drawing.model import Cell, Drawing, Point, Table
from sopan.errors import WriteError
from sopan.writers.svg.markup import element, group, path_data
from sopan.writers.svg.text import write_text

_BLANKS = b"\xef\xbb\xbf \t\r\n"
_PICTURES = {
    b"\x89PNG": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF8": "image/gif",
    b"RIFF": "image/webp",
    b"<svg": "image/svg+xml",  # as an image it runs no script and fetches nothing
    b"<?xml": "image/svg+xml",
}


def write_table(table: Table, drawing: Drawing, *, live: bool = False) -> str:
    """Rules, texts, and pictures of the table. WriteError when a picture can't be used.

    ``live``: under each row of the document lies a rectangle to be coloured, and its texts say whose they are.
    """
    rules = "".join(path_data(rule) for rule in (*_upright_rules(table), *_level_rules(table)))
    pictures = (_picture(cell) for cell in table.cells if cell.image and cell.image_box)
    texts = _live_texts(table) if live else (write_text(text) for cell in table.cells for text in cell.texts)
    stroke = drawing.grid_stroke
    return (
        (group(_bands(table), class_="baris", fill="none") if live else "")
        + element("path", d=rules, fill="none", stroke="#000", stroke_width=stroke, stroke_linecap="square")
        + "\n"
        + "".join(f"{picture}\n" for picture in pictures)
        + group(filter(None, texts), class_="tabel")
    )


def _bands(table: Table) -> Iterator[str]:
    """A rectangle for every row of the document, over the table's whole width."""
    left, width = table.xs[0], table.xs[-1] - table.xs[0]
    for origin, (top, foot) in zip(table.origin, pairwise(table.ys[table.header_rows :]), strict=False):
        if origin >= 0:
            yield element("rect", x=left, y=top, width=width, height=foot - top, data_kegiatan=origin)


def _live_texts(table: Table) -> Iterator[str]:
    for row, cells in groupby(table.cells, key=lambda cell: cell.row - table.header_rows):
        texts = [write_text(text, live=True) for cell in cells for text in cell.texts]
        origin = table.origin[row] if 0 <= row < len(table.origin) else -1
        yield element("g", "".join(texts), data_kegiatan=origin if origin >= 0 else None) if any(texts) else ""


def _upright_rules(table: Table) -> Iterator[tuple[Point, Point]]:
    """Every upright rule, broken where a wide cell runs over it."""
    hidden = {
        (column, row)
        for cell in table.cells
        for column in range(cell.column + 1, cell.column + cell.colspan)
        for row in range(cell.row, cell.row + cell.rowspan)
    }
    for column, x in enumerate(table.xs):
        rows = [row for row in range(len(table.ys) - 1) if (column, row) not in hidden]
        for first, last in _runs(rows):
            yield (x, table.ys[first]), (x, table.ys[last + 1])


def _level_rules(table: Table) -> Iterator[tuple[Point, Point]]:
    """Every level rule, broken where a tall cell runs over it."""
    hidden = {
        (column, row)
        for cell in table.cells
        for column in range(cell.column, cell.column + cell.colspan)
        for row in range(cell.row + 1, cell.row + cell.rowspan)
    }
    for row, y in enumerate(table.ys):
        columns = [column for column in range(len(table.xs) - 1) if (column, row) not in hidden]
        for first, last in _runs(columns):
            yield (table.xs[first], y), (table.xs[last + 1], y)


def _runs(numbers: list[int]) -> Iterator[tuple[int, int]]:
    """First and last of every unbroken run of rising numbers."""
    for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        members = [value for _, value in run]
        yield members[0], members[-1]


def _picture(cell: Cell) -> str:
    box = cell.image_box or cell.box
    return element("image", x=box.x, y=box.y, width=box.w, height=box.h, href=_embed(Path(cell.image)))


def _embed(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise WriteError(f"Gambar {path} tidak terbaca. Perbaiki kunci logo atau hapus barisnya.") from error
    kind = next((kind for magic, kind in _PICTURES.items() if content.lstrip(_BLANKS).startswith(magic)), None)
    if kind is None:
        raise WriteError(f"Gambar {path} bukan PNG, JPEG, GIF, WebP, atau SVG. Simpan ulang sebagai PNG.")
    return f"data:{kind};base64,{b64encode(content).decode()}"
