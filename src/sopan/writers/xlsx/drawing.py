"""The drawing part of a sheet: symbols, connectors, words, the logo, and the verification mark over the cells."""

from collections.abc import Iterator
from typing import NamedTuple

from sopan.drawing import name_label, name_line, name_symbol
from sopan.drawing.metrics.shapes import tidy
from sopan.drawing.model import Cell, Label, Line, LineKind, Point, Rect, Stamp, Symbol, Text, TextItem
from sopan.drawing.outline import runs_of
from sopan.writers.drawingml.connector import find_connector
from sopan.writers.drawingml.flow import label_look, set_label, symbol_look, tell_symbol
from sopan.writers.drawingml.shapes import (
    BLACK,
    NO_PEN,
    NOTHING,
    SPACE,
    connector_geometry,
    frame,
    freeform,
    pen,
    preset,
)
from sopan.writers.office.pictures import Pictures
from sopan.writers.xlsx.grid import Block, Grid
from sopan.writers.xml_text import quoted, words

_XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_BODY = '<a:bodyPr wrap="{}" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="{}"/><a:lstStyle/>'
_ANCHORS = {"top": "t", "middle": "ctr", "bottom": "b"}
_ALIGN = {"left": "l", "center": "ctr", "right": "r"}


class _Ground(NamedTuple):
    """What the shapes of a page stand on. ``loose``: bent connectors are drawn as free lines without glue."""

    grid: Grid
    block: Block
    stroke: float
    face: str
    loose: bool
    ids: dict[str, int]

    def next(self, name: str) -> int:
        """The number of the shape ``name`` of the page, always the same."""
        return self.ids.setdefault(f"{self.block.page.number}/{name}", len(self.ids) + 2)

    def anchored(self, shape: str, box: Rect) -> str:
        """The shape over its place; it moves with its cell and keeps its size."""
        return (
            f'<xdr:twoCellAnchor editAs="oneCell">{self.grid.anchor(box, self.block)}{shape}<xdr:clientData/>'
            "</xdr:twoCellAnchor>"
        )


def write_drawing(grid: Grid, stroke: float, face: str, pictures: Pictures, *, loose: bool) -> str:
    """The drawing part of the sheet."""
    ids: dict[str, int] = {}
    grounds = [_Ground(grid, block, stroke, face, loose, ids) for block in grid.blocks]
    shapes = "".join(shape for ground in grounds for shape in _shapes(ground, pictures))
    return f'<xdr:wsDr xmlns:xdr="{_XDR}" xmlns:a="{SPACE}" xmlns:r="{_RELATIONS}">{shapes}</xdr:wsDr>'


def _shapes(ground: _Ground, pictures: Pictures) -> Iterator[str]:
    page = ground.block.page
    yield from (_line(line, ground) for line in page.lines)
    yield from (_symbol(symbol, ground) for symbol in page.symbols)
    yield from (_label(line.label, line, ground) for line in page.lines if line.label and line.label.text)
    yield from (_picture(cell, ground, pictures) for cell in ground.block.table.cells if cell.image)
    if page.stamp:
        yield from _stamp(page.stamp, ground)


def _line(line: Line, ground: _Ground) -> str:
    points = tidy(line.points)
    connector = None if ground.loose and len(points) > 2 else find_connector(points)
    box = Rect.around((points[0], points[-1]) if connector else points)  # bends may lie outside of a connector's frame
    ink = NOTHING + pen(ground.stroke, arrow=line.kind is LineKind.FLOW)
    name = name_line(line)
    number = ground.next(name)
    if ground.loose and len(points) > 2:
        return ground.anchored(_shape(number, name, _free(points, box) + ink, description=line.sentence), box)
    look = connector_geometry(connector) if connector else _free(points, box)
    source, target = ground.next(line.source), ground.next(line.target)
    told = f" descr={quoted(line.sentence)}" if line.sentence else ""
    shape = (
        f'<xdr:cxnSp macro=""><xdr:nvCxnSpPr><xdr:cNvPr id="{number}" name={quoted(name)}{told}/><xdr:cNvCxnSpPr>'
        f'<a:stCxn id="{source}" idx="{int(line.source_site)}"/><a:endCxn id="{target}" idx="{int(line.target_site)}"/>'
        f"</xdr:cNvCxnSpPr></xdr:nvCxnSpPr><xdr:spPr>{look}{ink}</xdr:spPr></xdr:cxnSp>"
    )
    return ground.anchored(shape, box)


def _free(points: tuple[Point, ...], box: Rect) -> str:
    return frame(box) + freeform([points], box, closed=False)


def _symbol(symbol: Symbol, ground: _Ground) -> str:
    look, told = symbol_look(symbol, ground.stroke), tell_symbol(symbol)
    inside = _words(symbol.text, ground.face) if symbol.text else ""
    shape = _shape(ground.next(symbol.id), name_symbol(symbol.id), look, inside, description=told)
    return ground.anchored(shape, symbol.box)


def _label(label: Label, line: Line, ground: _Ground) -> str:
    name, inside = name_label(label, line), _words(set_label(label), ground.face, wrap="none")
    return ground.anchored(_shape(ground.next(name), name, label_look(label), inside, box=True), label.box)


def _stamp(stamp: Stamp, ground: _Ground) -> Iterator[str]:
    outlines = (
        ((run.x, run.y), (run.x + run.w, run.y), (run.x + run.w, run.y + run.h), (run.x, run.y + run.h))
        for run in runs_of(stamp)
    )
    code = frame(stamp.box) + freeform(outlines, stamp.box, closed=True) + BLACK + NO_PEN
    yield ground.anchored(_shape(ground.next("Kode QR"), "Kode QR", code, description=stamp.alt), stamp.box)
    box = stamp.text.box
    look = frame(box) + preset("rect") + NOTHING + NO_PEN
    inside = _words(stamp.text, ground.face)
    yield ground.anchored(_shape(ground.next("Verifikasi"), "Verifikasi", look, inside, box=True), box)


def _picture(cell: Cell, ground: _Ground, pictures: Pictures) -> str:
    box = pictures.fit(cell.image, cell.image_box or cell.box)
    relation = pictures.name_of(cell.image).partition(".")[0]
    told = quoted(f"Logo {cell.texts[0].plain if cell.texts else ''}".replace("\n", " ").strip())
    shape = (
        f'<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="{ground.next("Logo")}" name="Logo" descr={told}/><xdr:cNvPicPr/>'
        f'</xdr:nvPicPr><xdr:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>'
        f"<xdr:spPr>{frame(box)}{preset('rect')}</xdr:spPr></xdr:pic>"
    )
    return ground.anchored(shape, box)


def _shape(number: int, name: str, look: str, inside: str = "", *, box: bool = False, description: str = "") -> str:
    told = f" descr={quoted(description)}" if description else ""
    kind = '<xdr:cNvSpPr txBox="1"/>' if box else "<xdr:cNvSpPr/>"
    return (
        f'<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="{number}" name={quoted(name)}{told}/>{kind}'
        f"</xdr:nvSpPr><xdr:spPr>{look}</xdr:spPr>{inside}</xdr:sp>"
    )


def _words(text: Text, face: str, *, wrap: str = "square") -> str:
    """The text inside a shape, a paragraph an item, at the drawing's line height; ``wrap`` "none": never broken."""
    spacing = f'<a:lnSpc><a:spcPts val="{round(text.leading * 100)}"/></a:lnSpc>'
    paragraphs = "".join(
        f'<a:p><a:pPr algn="{_ALIGN[text.align]}">{spacing}</a:pPr>{_run(item, text.size, face)}</a:p>'
        for item in text.items
    )
    return f"<xdr:txBody>{_BODY.format(wrap, _ANCHORS[text.valign])}{paragraphs}</xdr:txBody>"


def _run(item: TextItem, size: float, face: str) -> str:
    bold = ' b="1"' * item.bold
    return (
        f'<a:r><a:rPr lang="id-ID" sz="{round(size * 100)}"{bold}>{BLACK}<a:latin typeface="{face}"/></a:rPr>'
        f"<a:t>{words(' '.join(item.lines))}</a:t></a:r>"
    )
