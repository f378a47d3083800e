"""Throws broken workbooks at the Excel reader: ``python -m tests.fuzz.fuzz_workbook [SECONDS] [SEED]``.

Grown from our own exports and from what other programs write by cutting, doubling, and retyping their parts, and by
spoiling bytes of the package. Fails on any error but UnreadableError, and on a file that takes more than two seconds.
"""

import random
import re
import sys
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from tests.readers.office.xlsx.workbooks import corner, workbook
from tests.readers.packages import pack, relate

from sopan.errors import UnreadableError
from sopan.layout import lay_out
from sopan.readers.office.xlsx import read_xlsx
from sopan.readers.sop_file import read_sop
from sopan.writers.xlsx import write_xlsx

EXAMPLE = Path(__file__).parent.parent.parent / "contoh" / "surat-masuk.yaml"
VALUES = (
    "", "0", "-1", "1e9", "99999999999999999999", "nan", "Infinity", "x", "A1:XFD1048576", "A0", "2147483648", "1,2,3",
    "#_x0000_t110", "rotation:90;flip:x", "width:1e9in", "../../x.xml", "*/ w h 0", "val x", "?: 1 2", "true", "\u0661",
    "m,l@0,,qx5,5xe", "100%", "roundRect", "bentConnector5", "custGeom", "[h]:mm:ss;@", '0"', "\\", "\ud7ff",
)  # fmt: skip
ATTRIBUTE = re.compile(r'="[^"]*"')
ELEMENT = re.compile(r"<[^<>]*/>|<(\w[\w:]*)[^<>]*>[^<>]*</\1>")
TEXT = re.compile(r">([^<>]+)<")
SLOWEST = 2.0


STRINGS = "<si><r><rPr><b/><rFont val='Wingdings'/></rPr><t>ü</t></r></si>"
STYLES = (
    '<numFmts><numFmt numFmtId="164" formatCode="[$-421]d mmmm yyyy;@"/></numFmts><fonts><font/></fonts>'
    '<fills><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill></fills>'
    '<cellXfs><xf/><xf numFmtId="164" fontId="0" fillId="0"><alignment textRotation="90"/></xf></cellXfs>'
)
SHEET = (
    '<cols><col min="1" max="3" width="9"/></cols><sheetData><row r="1" ht="20"><c r="A1" s="1"><v>45000.5</v></c>'
    '<c r="B1" t="s"><v>0</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>'
)
FREEFORM = (
    '<a:custGeom><a:gdLst><a:gd name="a" fmla="*/ w 1 2"/></a:gdLst><a:pathLst><a:path w="9" h="9"><a:moveTo>'
    '<a:pt x="0" y="a"/></a:moveTo><a:arcTo wR="3" hR="3" stAng="0" swAng="9"/></a:path></a:pathLst></a:custGeom>'
)
FRAME = (
    '<a:xfrm rot="5400000"><a:off x="1" y="2"/><a:ext cx="3" cy="4"/><a:chOff x="0" y="0"/><a:chExt cx="9" cy="9"/>'
    "</a:xfrm>"
)
OLD = (
    '<xml xmlns:v="urn:v" xmlns:x="urn:x"><v:shape type="#_x0000_t34" style="rotation:90" adj="1,2" path="m,l5,5xe">'
    '<v:stroke endarrow="block"/><x:ClientData ObjectType="Rect"><x:Anchor>1,0,1,0,2,0,2,0</x:Anchor></x:ClientData>'
    "</v:shape></xml>"
)


def other() -> bytes:
    """A workbook with what our own has not: a group, a freeform, old drawings, merged cells, formats."""
    named = '<xdr:nvSpPr><xdr:cNvPr id="2" name="a"/></xdr:nvSpPr>'
    shape = f'<xdr:sp>{named}<xdr:spPr>{FRAME}{FREEFORM}<a:ln w="1"/></xdr:spPr></xdr:sp>'
    group = f"<xdr:grpSp><xdr:grpSpPr>{FRAME}</xdr:grpSpPr>{shape}</xdr:grpSp>"
    over = f"<xdr:twoCellAnchor>{corner('from', 1, 1)}{corner('to', 2, 2)}{group}</xdr:twoCellAnchor>"
    relations = relate(("r1", "drawing", "../drawings/d.xml"), ("r2", "vmlDrawing", "../v.vml"))
    more = {"xl/worksheets/_rels/a.xml.rels": relations, "xl/v.vml": OLD}
    return workbook(SHEET, strings=STRINGS, styles=STYLES, drawing=over, more=more)


def parts_of(data: bytes) -> dict[str, str]:
    """The parts of a package of XML."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def retype(text: str, source: random.Random) -> str:
    """``text`` with the value of an attribute replaced."""
    return _swap(text, ATTRIBUTE, lambda _: f'="{source.choice(VALUES)}"', source)


def reword(text: str, source: random.Random) -> str:
    """``text`` with the words of an element replaced."""
    return _swap(text, TEXT, lambda _: f">{source.choice(VALUES)}<", source)


def drop(text: str, source: random.Random) -> str:
    """``text`` without one of its elements."""
    return _swap(text, ELEMENT, lambda _: "", source)


def double(text: str, source: random.Random) -> str:
    """``text`` with one of its elements some more times."""
    return _swap(text, ELEMENT, lambda found: found * source.choice((2, 3, 50)), source)


def cut(text: str, source: random.Random) -> str:
    """``text`` without a piece of it, which seldom leaves it whole."""
    start = source.randrange(len(text) + 1)
    return text[:start] + text[start + source.choice((1, 10, 200)) :]


def _swap(text: str, pattern: re.Pattern[str], change: Callable[[str], str], source: random.Random) -> str:
    found = list(pattern.finditer(text))
    if not found:
        return text
    chosen = source.choice(found)
    return text[: chosen.start()] + change(chosen[0]) + text[chosen.end() :]


BREAKS = (retype, retype, retype, reword, reword, drop, double, cut)


def check(data: bytes) -> bool:
    """True when ``data`` was read. Raises AssertionError where that took too long."""
    start = time.process_time()
    try:
        read_xlsx(data, "x.xlsx")
    except UnreadableError:
        return False
    finally:
        assert time.process_time() - start < SLOWEST, f"lambat: {data[:100]!r}"
    return True


def spoil(data: bytes, source: random.Random) -> bytes:
    """``data`` with one byte replaced, or cut short."""
    index = source.randrange(len(data))
    if source.random() < 0.1:
        return data[:index]
    return data[:index] + bytes([source.randrange(256)]) + data[index + 1 :]


def main(seconds: float, seed: int) -> tuple[int, int]:
    """Checks broken workbooks until the time is over; returns how many there were and how many were read."""
    source, end, count, still = random.Random(seed), time.monotonic() + seconds, 0, 0
    own = write_xlsx(lay_out(read_sop(EXAMPLE).sop))
    corpus = [parts_of(own), parts_of(other()), parts_of(other())]
    while time.monotonic() < end:
        parts = dict(source.choice(corpus))
        for _ in range(source.choice((1, 1, 2, 5))):
            name = source.choice(list(parts))
            parts[name] = source.choice(BREAKS)(parts[name], source)
        still += check(pack(parts))
        if count % 10 == 0:
            check(spoil(own, source))
        count += 1
    return count, still


if __name__ == "__main__":
    arguments = [int(argument) for argument in sys.argv[1:]]
    tried, still = main(*(arguments + [60, 1][len(arguments) :]))
    sys.stdout.write(f"fuzz_workbook: {tried} berkas, {still} masih terbaca, tanpa cacat\n")
