"""Workbooks as other hands draw them: forms beside the steps, lists of SOPs, groups, anchors of every kind."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from textwrap import wrap

from sopan.document import Bentuk, Sop
from sopan.drawing import Point, Rect
from sopan.writers.xml_text import quoted, words
from tests.readers.office.docx.making import identity
from tests.readers.office.docx.making.plan import Hand, Plan, make_plan
from tests.readers.office.docx.making.word import drawn
from tests.readers.packages import pack, relate

SPACES = 'xmlns="urn:x" xmlns:r="urn:r" xmlns:xdr="urn:xdr" xmlns:a="urn:a"'
PRESETS = {Bentuk.PROSES: "rect", Bentuk.KEPUTUSAN: "diamond"}
_INK = '<a:ln><a:solidFill><a:srgbClr val="000000"/></a:solidFill>{}</a:ln>'
_HEAD = '<a:tailEnd type="triangle"/>'
_STYLES = (
    '<numFmts><numFmt numFmtId="170" formatCode="0&quot; menit&quot;"/></numFmts>'
    '<fonts><font><sz val="10"/><name val="Arial"/></font></fonts>'
    '<borders><border/><border><top style="thin"/></border></borders><cellXfs><xf numFmtId="0"/>'
    '<xf numFmtId="16"/><xf numFmtId="170"/><xf borderId="1"/></cellXfs>'
)
AS_DAY, IN_MINUTES, _OVER = 1, 2, 3
Value = str | int | tuple[int, int]
"""A text, a number, or a number and the style that shows it."""


@dataclass
class Sheet:
    """A sheet being drawn; places in points, rows and columns from 0; cells of ``ruled`` rows have a rule above."""

    name: str
    widths: list[float]
    heights: dict[int, float] = field(default_factory=dict)
    hidden: set[int] = field(default_factory=set)
    ruled: set[int] = field(default_factory=set)
    cells: dict[tuple[int, int], Value] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)

    def put(self, row: int, column: int, values: Sequence[Value], *, tall: int = 1, wide: int = 1) -> None:
        """Values side by side, each over so many rows and columns."""
        for place, value in enumerate(values):
            self.cells[row, column + place * wide] = value
            if tall > 1 or wide > 1:
                self.merged.append((row, column + place * wide, tall, wide))

    @property
    def xs(self) -> list[float]:
        return list(accumulate(self.widths, initial=0.0))

    @property
    def ys(self) -> list[float]:
        rows = (0.0 if row in self.hidden else self.heights.get(row, 15.0) for row in range(60))
        return list(accumulate(rows, initial=0.0))

    def corner(self, name: str, point: Point) -> str:
        """A corner of an anchor."""
        column, row = bisect_right(self.xs, point[0]) - 1, bisect_right(self.ys, point[1]) - 1
        places = {"col": column, "colOff": _emu(point[0] - self.xs[column]),
                  "row": row, "rowOff": _emu(point[1] - self.ys[row])}  # fmt: skip
        return f"<xdr:{name}>{''.join(f'<xdr:{key}>{value}</xdr:{key}>' for key, value in places.items())}</xdr:{name}>"

    def anchor(self, kind: str, box: Rect, inside: str) -> None:
        """Something over the sheet: "two" cells, "one", or "absolute"."""
        size = f'<xdr:ext cx="{_emu(box.w)}" cy="{_emu(box.h)}"/>'
        place = {
            "two": self.corner("from", (box.x, box.y)) + self.corner("to", (box.x + box.w, box.y + box.h)),
            "one": self.corner("from", (box.x, box.y)) + size,
            "absolute": f'<xdr:pos x="{_emu(box.x)}" y="{_emu(box.y)}"/>{size}',
        }[kind]
        name = {"two": "twoCell", "one": "oneCell"}.get(kind, kind)
        self.anchors.append(f"<xdr:{name}Anchor>{place}{inside}</xdr:{name}Anchor>")

    def write(self) -> str:
        """The worksheet element."""
        columns = "".join(
            f'<col min="{place}" max="{place}" width="{width / 5.25}" customWidth="1"/>'
            for place, width in enumerate(self.widths, 1)
        )
        rows = "".join(map(self._row, sorted({row for row, _ in self.cells} | self.hidden | set(self.heights))))
        merged = "".join(
            f'<mergeCell ref="{_ref(row, column)}:{_ref(row + tall - 1, column + wide - 1)}"/>'
            for row, column, tall, wide in self.merged
        )
        drawing = '<drawing r:id="r1"/>' if self.anchors else ""
        return (
            f"<worksheet {SPACES}><cols>{columns}</cols><sheetData>{rows}</sheetData>"
            f"<mergeCells>{merged}</mergeCells>{drawing}</worksheet>"
        )

    def _row(self, row: int) -> str:
        facts = f' ht="{self.heights.get(row)}"' * (row in self.heights) + ' hidden="1"' * (row in self.hidden)
        values = sorted((column, value) for (at, column), value in self.cells.items() if at == row)
        cells = "".join(_cell(row, *pair, over=row in self.ruled) for pair in values)
        return f'<row r="{row + 1}"{facts}>{cells}</row>'


def _cell(row: int, column: int, value: Value, *, over: bool) -> str:
    if isinstance(value, str):
        lines = "&#10;".join(map(words, value.split("\n")))
        return f'<c r="{_ref(row, column)}" s="{_OVER * over}" t="inlineStr"><is><t>{lines}</t></is></c>'
    number, style = value if isinstance(value, tuple) else (value, _OVER * over)
    return f'<c r="{_ref(row, column)}" s="{style}"><v>{number}</v></c>'


def _ref(row: int, column: int) -> str:
    return f"{chr(65 + column)}{row + 1}"


def _emu(points: float) -> int:
    return round(points * 12_700)


def book(*sheets: Sheet) -> bytes:
    """The workbook."""
    parts: dict[str, str | bytes] = {"_rels/.rels": relate(("r1", "officeDocument", "xl/workbook.xml"))}
    listed = "".join(f'<sheet name={quoted(it.name)} r:id="r{n}"/>' for n, it in enumerate(sheets))
    parts["xl/workbook.xml"] = f"<workbook {SPACES}><sheets>{listed}</sheets></workbook>"
    parts["xl/styles.xml"] = f"<styleSheet {SPACES}>{_STYLES}</styleSheet>"
    relations = [(f"r{n}", "worksheet", f"worksheets/{n}.xml") for n in range(len(sheets))]
    parts["xl/_rels/workbook.xml.rels"] = relate(*relations, ("gaya", "styles", "styles.xml"))
    for number, sheet in enumerate(sheets):
        parts[f"xl/worksheets/{number}.xml"] = sheet.write()
        if sheet.anchors:
            parts[f"xl/worksheets/_rels/{number}.xml.rels"] = relate(("r1", "drawing", f"../drawings/{number}.xml"))
            parts[f"xl/drawings/{number}.xml"] = f"<xdr:wsDr {SPACES}>{''.join(sheet.anchors)}</xdr:wsDr>"
    return pack(parts)


def fill_form(sheet: Sheet, sop: Sop, column: int, *, wide: int) -> int:
    """The form in the columns from ``column``, office and values ``wide`` columns each; the row below it."""
    signed = sop.disahkan_oleh
    dates = (sop.tanggal_pembuatan, sop.tanggal_revisi, sop.tanggal_efektif)
    signature = f"{signed.jabatan}\n\n{signed.nama}\nNIP. {signed.nip}"
    values = (sop.nomor, *(it.teks if it else "-" for it in dates), signature, sop.judul)
    sheet.put(0, column, ["\n".join((sop.instansi.upper(), *sop.unit.upper().split(" - ")))], tall=6, wide=wide)
    for row, (label, value) in enumerate(zip(identity.FORMAL, values, strict=True)):
        sheet.put(row, column + wide, [label])
        sheet.put(row, column + wide + 1, [value], wide=wide)
    row = len(values)
    for left, left_field, right, right_field in identity.LISTS:
        lists = getattr(sop, left_field), getattr(sop, right_field)
        for place, (label, items) in enumerate(zip((left, right), lists, strict=True)):
            at = column + place * (wide + 1)
            sheet.put(row, at, [label], wide=wide)
            for number, item in enumerate(items, 1):
                sheet.put(row + number, at, [f"{number}. {item}"], wide=wide)
        row += 1 + max(map(len, lists))
    return row


def fill_steps(sheet: Sheet, sop: Sop, top: int, column: int, waktu: Callable[[int, str], Value]) -> Plan:
    """The flow table from row ``top``, and where its symbols and arrows belong; ``waktu`` makes the cells of time."""
    count = len(sop.pelaksana)
    sheet.widths += [50.0] * (column - len(sheet.widths))
    sheet.widths[column:] = [25.5, 130.5, *[60.0] * count, 90.0, 60.0, 90.0, 60.0]
    names = ("Kelengkapan", "Waktu", "Output", "Ket")
    sheet.put(top, column, ["No", "Kegiatan", *(it.nama for it in sop.pelaksana), *names])
    for row, it in enumerate(sop.kegiatan):
        quality = it.mutu_baku
        sheet.put(top + 1 + row, column, [int(it.no), it.uraian])
        time = waktu(row, quality.waktu.teks)
        sheet.put(top + 1 + row, column + 2 + count, [quality.kelengkapan, time, quality.output, it.keterangan])
        sheet.heights[top + 1 + row] = 45.0
    xs, ys = sheet.xs, sheet.ys
    columns = [Rect(xs[column + 2 + place], 0, 60.0, 0) for place in range(count)]
    rows = [Rect(0, ys[top + 1 + row], 0, 45.0) for row in range(len(sop.kegiatan))]
    return make_plan(sop, columns, rows, Hand((40.0, 20.0), shaky=2.0))


def fill_lines(sheet: Sheet, sop: Sop) -> Plan:
    """The flow table from the sheet's corner, each step typed over three rows with a rule above the first alone.

    Numbers stand in the middle, and times, too, in minutes by their heading.
    """
    count = len(sop.pelaksana)
    sheet.widths[:] = [25.5, 130.5, *[60.0] * count, 90.0, 60.0, 90.0, 60.0]
    names = ("Kelengkapan", "Waktu (Menit)", "Output", "Ket")
    sheet.put(0, 0, ["No", "Kegiatan", *(it.nama for it in sop.pelaksana), *names])
    for row, it in enumerate(sop.kegiatan):
        top, quality = 1 + 3 * row, it.mutu_baku
        sheet.ruled.add(top)
        for column, text in ((1, it.uraian), (2 + count, quality.kelengkapan), (4 + count, quality.output)):
            for line, piece in enumerate(wrap(text, max(len(text) // 2, 12))):
                sheet.put(top + line, column, [piece])
        sheet.put(top + 1, 0, [int(it.no)])
        sheet.put(top + 1, 3 + count, [int(quality.waktu.teks.split()[0])])
        sheet.put(top, 5 + count, [it.keterangan])
    xs, ys = sheet.xs, sheet.ys
    columns = [Rect(xs[2 + place], 0, 60.0, 0) for place in range(count)]
    rows = [Rect(0, ys[1 + 3 * row], 0, 45.0) for row in range(len(sop.kegiatan))]
    return make_plan(sop, columns, rows, Hand((40.0, 20.0), shaky=2.0))


def shapes_of(plan: Plan, scale: float = 1.0, *, ids: bool = True) -> list[tuple[Rect, str]]:
    """Every symbol, arrow, and word with the box that it fills; members of a group are ``scale`` times as large."""
    found = []
    for number, symbol in enumerate(plan.symbols, 2):
        found.append((symbol.box, _shape(number, PRESETS.get(symbol.bentuk, "flowChartTerminator"), symbol.box, scale)))
    for number, arrow in enumerate(plan.arrows, 100):
        points = tuple((x * scale, y * scale) for x, y in arrow.points)
        look, box = _course(points)
        named = f'<xdr:nvCxnSpPr><xdr:cNvPr id="{number if ids else 0}" name="Garis"/><xdr:cNvCxnSpPr/></xdr:nvCxnSpPr>'
        ink = _INK.format(_HEAD if arrow.headed else "")
        outer = Rect(*(side / scale for side in box))
        found.append((outer, f"<xdr:cxnSp>{named}<xdr:spPr>{look}{ink}</xdr:spPr></xdr:cxnSp>"))
        if arrow.word:
            found.append((arrow.spot, _shape(number + 100, "rect", arrow.spot, scale, arrow.word)))
    return found


def _course(points: tuple[Point, ...]) -> tuple[str, Rect]:
    part = drawn.scribble(points, 1)
    look = part.inside.partition("<wps:spPr>")[2].partition("<a:noFill/>")[0]
    return look.replace('<a:off x="0" y="0"/>', f'<a:off x="{_emu(part.box.x)}" y="{_emu(part.box.y)}"/>'), part.box


def _shape(id: int, preset: str, box: Rect, scale: float, text: str = "") -> str:
    ink = "<a:ln><a:noFill/></a:ln>" if text else _INK.format("")
    body = f"<xdr:txBody><a:p><a:r><a:t>{words(text)}</a:t></a:r></a:p></xdr:txBody>" if text else ""
    frame = drawn.frame(Rect(*(side * scale for side in box)))
    return (
        f'<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="{id}" name="Bentuk"/></xdr:nvSpPr><xdr:spPr>{frame}'
        f'<a:prstGeom prst="{preset}"/>{ink}</xdr:spPr>{body}</xdr:sp>'
    )


def grouped(plan: Plan, scale: float = 1.7) -> tuple[Rect, str]:
    """All of the plan as one group whose members keep larger places of their own, arrows without numbers."""
    members = shapes_of(plan, scale, ids=False)
    boxes = [box for box, _ in members]
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right, foot = max(box.x + box.w for box in boxes), max(box.y + box.h for box in boxes)
    whole = Rect(left, top, right - left, foot - top)
    inner = f'<a:chOff x="{_emu(left * scale)}" y="{_emu(top * scale)}"/>'
    inner += f'<a:chExt cx="{_emu(whole.w * scale)}" cy="{_emu(whole.h * scale)}"/>'
    frame = drawn.frame(whole).replace("</a:xfrm>", f"{inner}</a:xfrm>")
    inside = "".join(inside for _, inside in members)
    return whole, f"<xdr:grpSp><xdr:grpSpPr>{frame}</xdr:grpSpPr>{inside}</xdr:grpSp>"
