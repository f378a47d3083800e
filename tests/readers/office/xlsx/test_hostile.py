"""Hostile workbooks are refused, or read within 256 MB and 20 seconds; nothing outside of them is touched."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sopan.errors import UnreadableError
from sopan.readers.office.xlsx import read_xlsx
from tests.readers.office.xlsx.workbooks import corner, page, rows, workbook
from tests.readers.packages import pack, relate

PEN = '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:tailEnd type="triangle"/></a:ln>'
READ = """
import json, re, sys, time
from pathlib import Path
from sopan.errors import UnreadableError
from sopan.readers.office.xlsx import read_xlsx

told = {}
for name in sys.argv[1:]:
    start = time.process_time()
    try:
        pages = read_xlsx(Path(name).read_bytes()).pages
        shown = [len(pages[0].shapes), len(pages[0].lines)]
    except UnreadableError:
        shown = None
    told[Path(name).stem] = [shown, time.process_time() - start]
# Not ru_maxrss, which still counts the process that this one was forked from.
told["MB"] = int(re.search("VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024
print(json.dumps(told))
"""
MEGABYTES, SECONDS = 256, 20


def anchored(shape: str, row: int = 0) -> str:
    return f"<xdr:twoCellAnchor>{corner('from', 1, row)}{corner('to', 2, row + 1)}{shape}</xdr:twoCellAnchor>"


def many_shapes(count: int) -> bytes:
    """Every second one is an arrow that is glued to the shape before it; all shapes share one number."""
    kinds = ("sp", "", "rect"), ("cxnSp", '<a:stCxn id="7" idx="2"/>', "bentConnector3")
    shapes = (
        anchored(
            f'<xdr:{kind}><xdr:nvPr><xdr:cNvPr id="7" name="{number}"/>{glue}</xdr:nvPr><xdr:spPr>'
            f'<a:xfrm rot="5400000"/><a:prstGeom prst="{preset}"/>{PEN}</xdr:spPr></xdr:{kind}>',
            number % 900,
        )
        for number in range(count)
        for kind, glue, preset in [kinds[number % 2]]
    )
    return workbook("", drawing="".join(shapes))


def many_letters() -> bytes:
    """A string of 32,000 letters, named by 100,000 cells."""
    row = "<row>" + '<c t="s"><v>0</v></c>' * 50 + "</row>"
    return workbook(f"<sheetData>{row * 2000}</sheetData>", strings=f"<si><t>{'x' * 32_000}</t></si>")


def many_cells() -> bytes:
    return workbook("<sheetData>" + ("<row>" + "<c><v>1</v></c>" * 100 + "</row>") * 2_400 + "</sheetData>")


def wide_merges() -> bytes:
    areas = "".join(f'<mergeCell ref="A{row}:XFD1048576"/>' for row in range(1, 20_000))
    return workbook(rows('<c r="A1"><v>1</v></c>') + f"<mergeCells>{areas}</mergeCells>")


def wide_columns() -> bytes:
    return workbook("<cols>" + '<col min="1" max="16384" width="9"/>' * 20_000 + "</cols>")


def long_path() -> bytes:
    """A scribble of 100,000 points whose places are 3,000 formulas."""
    guides = "".join(f'<a:gd name="g{n}" fmla="*/ w {n} 3000"/>' for n in range(3_000))
    steps = "".join(f'<a:lnTo><a:pt x="g{n * 7 % 3_000}" y="g{n % 3_000}"/></a:lnTo>' for n in range(100_000))
    path = f'<a:path><a:moveTo><a:pt x="0" y="0"/></a:moveTo>{steps}<a:close/></a:path>'
    look = f"<a:custGeom><a:gdLst>{guides}</a:gdLst><a:pathLst>{path}</a:pathLst></a:custGeom>{PEN}"
    return workbook("", drawing=anchored(f"<xdr:sp><xdr:spPr>{look}</xdr:spPr></xdr:sp>"))


def odd_format() -> bytes:
    style = '<numFmts><numFmt numFmtId="164" formatCode="{}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>'
    cells = "".join(f'<c s="0"><v>{number}</v></c>' for number in range(9_000))
    return workbook(rows(cells), styles=style.format("[h" * 5_000 + "]h" * 200))


FILES: dict[str, Callable[[], bytes]] = {
    "10.000 bentuk": lambda: many_shapes(10_000),
    "huruf": many_letters,
    "sel": many_cells,
    "gabungan": wide_merges,
    "kolom": wide_columns,
    "coretan": long_path,
    "format": odd_format,
}


def test_large_files_stay_within_time_and_memory(tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.xlsx" for name in FILES]
    for path, make in zip(paths, FILES.values(), strict=True):
        path.write_bytes(make())
    ran = subprocess.run([sys.executable, "-c", READ, *paths], capture_output=True, check=True, timeout=120)
    told = json.loads(ran.stdout)
    assert told.pop("MB") < MEGABYTES
    assert max(seconds for _, seconds in told.values()) < SECONDS
    assert told["10.000 bentuk"][0] == [5_000, 5_000]
    assert [name for name, (shown, _) in told.items() if shown is None] == ["huruf", "sel"]


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ({"xl/worksheets/a.xml": "<a>" + " " * 5_000_000 + "</a>"}, "tidak wajar"),
        ({"xl/worksheets/a.xml": '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'}, "DOCTYPE"),
        ({"xl/worksheets/a.xml": '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'}, "DOCTYPE"),
        ({"xl/../../a.xml": "<a/>"}, "tidak wajar"),
        ({"xl/worksheets/a.xml": "<a><b></a>"}, "rusak"),
    ],
    ids=["bom", "entitas", "berkas luar", "jalan keluar", "patah"],
)
def test_what_means_harm_is_refused(parts: dict[str, str], told: str) -> None:
    with pytest.raises(UnreadableError, match=told):
        read_xlsx(workbook("", more=parts))


def test_every_truncated_file_is_refused() -> None:
    whole = workbook(rows('<c r="A1"><v>1</v></c>'))
    for length in range(0, len(whole), 97):
        with pytest.raises(UnreadableError):
            read_xlsx(whole[:length])


def test_what_lies_outside_is_not_opened_and_macros_do_not_run() -> None:
    """A drawing and a picture at an address, and a macro: told, and the rest is read."""
    outside = relate(("r1", "drawing", "file:///etc/passwd"), outside=True)
    parts = {"xl/worksheets/_rels/a.xml.rels": outside, "xl/vbaProject.bin": "Sub Auto_Open()"}
    found = read_xlsx(workbook(rows('<c r="A1"><v>1</v></c>'), more=parts))
    assert ["makro" in remark for remark in found.remarks] == [True, False]
    assert found.pages[0].tables[0].cells[0].text == "1"


def test_groups_in_groups_end_somewhere() -> None:
    frame = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="127000" cy="127000"/></a:xfrm>'
    shape = f'<xdr:sp><xdr:spPr>{frame}<a:prstGeom prst="rect"/>{PEN}</xdr:spPr></xdr:sp>'
    deep = page("", drawing=anchored("<xdr:grpSp>" * 100 + shape + "</xdr:grpSp>" * 100))
    assert deep.shapes == ()
    assert len(page("", drawing=anchored("<xdr:grpSp>" * 9 + shape + "</xdr:grpSp>" * 9)).shapes) == 1


def test_a_package_without_a_word_of_its_parts_is_refused() -> None:
    with pytest.raises(UnreadableError, match="bukan buku kerja"):
        read_xlsx(pack({"xl/workbook.xml": "<workbook/>"}))
