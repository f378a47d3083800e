"""Breaks the texts of every row and finds the height each needs; puts its symbols on bands."""

import re

from sopan.document import Kegiatan, Sop
from sopan.drawing import TextItem
from sopan.flow import Flow, Node
from sopan.layout.measure import break_text, measure_width
from sopan.layout.state import Columns, RowPlan, Style, round_up

_MARKER = re.compile(r"(\(?(?:\d{1,2}|[a-zA-Z])[.)]|[-•*])\s+(?=\S)")


def plan_rows(sop: Sop, flow: Flow, columns: Columns, style: Style, symbol: tuple[float, float]) -> tuple[RowPlan, ...]:
    """All rows in order; heights are multiples of 0.75 pt."""
    nodes: dict[int, list[Node]] = {}
    for node in flow.nodes:
        nodes.setdefault(node.row, []).append(node)
    return tuple(
        _plan_row(index, row, nodes.get(index, []), columns, style, symbol) for index, row in enumerate(sop.kegiatan)
    )


def _plan_row(
    index: int, row: Kegiatan, nodes: list[Node], columns: Columns, style: Style, symbol: tuple[float, float]
) -> RowPlan:
    last = 2 + columns.count
    widths = columns.widths
    sources = (
        (0, row.no, "center"),
        (1, row.uraian, "left"),
        (last, row.mutu_baku.kelengkapan, "left"),
        (last + 1, row.mutu_baku.waktu.teks, "center"),
        (last + 2, row.mutu_baku.output, "left"),
        (last + 3, row.keterangan, "left"),
    )
    texts = tuple(
        (column, items_of(text, widths[column] - 2 * style.pad_x, style), align)
        for column, text, align in sources
        if text.strip()
    )
    lines = max((sum(len(item.lines) for item in items) for _, items, _ in texts), default=1)
    bands = _bands(nodes)
    height = max(lines * style.leading + 2 * style.pad_y, len(bands) * (symbol[1] + 14.0))
    return RowPlan(index, row.no, texts, round_up(height), bands)


def items_of(text: str, width: float, style: Style, *, bold: bool = False) -> tuple[TextItem, ...]:
    """The paragraphs of ``text`` broken to ``width``; "1. ...", "a. ...", "- ..." hang from their marker."""
    items = []
    for paragraph in filter(None, (part.strip() for part in text.split("\n"))):
        marker, indent, words = hang(paragraph, style, bold=bold)
        if indent > width / 3:
            marker, indent, words = "", 0.0, paragraph
        lines = break_text(words, width - indent, style.size, style.typeface, bold)
        items.append(TextItem(lines, marker, round(indent, 2), bold, prose=words))
    return tuple(items)


def hang(paragraph: str, style: Style, *, bold: bool = False) -> tuple[str, float, str]:
    """A paragraph's marker ("", if it has none), how many points the lines hang in from it, and the words."""
    found = _MARKER.match(paragraph)
    if not found:
        return "", 0.0, paragraph
    marker = found.group(1)
    return marker, measure_width(marker + " ", style.size, style.typeface, bold) + 1, paragraph[found.end() :]


def _bands(nodes: list[Node]) -> tuple[tuple[Node, ...], ...]:
    """One band, unless an actor has two symbols in the row; then the second stands lower."""
    bands: list[list[Node]] = [[]]
    for node in nodes:
        for band in bands:
            if all(other.pelaksana != node.pelaksana for other in band):
                band.append(node)
                break
        else:
            bands.append([node])
    return tuple(tuple(band) for band in bands)
