"""The self-check refuses every sabotaged drawing and names what is wrong with it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from sopan.drawing import Label, Line, Page, Rect
from sopan.errors import DefectError
from sopan.flow import build_flow
from sopan.layout import lay_out, layout as passes
from sopan.layout.verify import find_faults
from tests.core.flows import sop_of

SOP = sop_of("( Ana", "< Budi ya=3 tidak=1", "[ Citra", ") Ana")
FLOW = build_flow(SOP)
GOOD = lay_out(SOP)
PAGE = GOOD.pages[0]


def _sabotage(change: Callable[[Line], Line], number: int = 1) -> Page:
    lines = [change(line) if index == number else line for index, line in enumerate(PAGE.lines)]
    return PAGE._replace(lines=tuple(lines))


def _end(line: Line, x: float, y: float) -> Line:
    (ax, ay) = line.points[-1]
    return line._replace(points=(*line.points[:-1], (ax + x, ay + y)))


_symbol = PAGE.symbols[2]
_over = Rect(_symbol.box.x, _symbol.box.y, 12, 7)
SABOTAGED = {
    "ujung garis lepas dari simbolnya": _sabotage(lambda line: line._replace(points=line.points[:-1])),
    "garis miring": _sabotage(lambda line: _end(line, 3, 3)),
    "label menimpa simbol, garis, atau label lain": _sabotage(lambda line: line._replace(label=Label("Ya", _over, 6))),
    "dua garis berimpit": PAGE._replace(lines=(*PAGE.lines, PAGE.lines[0]._replace(id="kembaran"))),
    "dua benda memakai id yang sama": PAGE._replace(lines=(*PAGE.lines, PAGE.lines[0])),
    "dua simbol bertumpukan": PAGE._replace(symbols=(*PAGE.symbols, _symbol._replace(id="kembaran"))),
    "garis atau label keluar dari bidang gambar": PAGE._replace(field=Rect(0, 0, 50, 50)),
    "tabel atau bidang gambar melewati tepi kertas": PAGE._replace(height=100.0),
    "panah k2s1 ke k3s1 tidak tergambar": PAGE._replace(lines=(PAGE.lines[0], *PAGE.lines[2:])),
}


def test_a_good_drawing_has_no_fault() -> None:
    assert find_faults(GOOD, FLOW) == ()


@pytest.mark.parametrize("fault", SABOTAGED)
def test_a_sabotaged_drawing_is_found_out(fault: str) -> None:
    faults = find_faults(replace(GOOD, pages=(SABOTAGED[fault],)), FLOW)
    assert any(fault in told for told in faults), faults


def test_a_connector_without_its_pair_is_found_out() -> None:
    long = sop_of("( Ana", *["[ Budi", "[ Ana"] * 20, ") Budi")
    paged = lay_out(long)
    assert len(paged.pages) > 1
    faults = find_faults(replace(paged, pages=paged.pages[:-1]), build_flow(long))
    assert any("penghubung halaman tanpa pasangan yang tepat" in told for told in faults), faults


def test_each_fault_is_told_once() -> None:
    faults = find_faults(replace(GOOD, pages=(SABOTAGED["dua garis berimpit"],)), FLOW)
    assert len(set(faults)) == len(faults)


def test_a_faulty_drawing_is_never_handed_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def draw_wrongly(*_: object) -> tuple[tuple[Page, ...], float]:
        return (SABOTAGED["garis miring"]._replace(number=2),), 4.5

    monkeypatch.setattr(passes, "lay_out_table", draw_wrongly)
    with pytest.raises(DefectError, match=r"'Uji' tidak lolos pemeriksaan mutu.*halaman 2: garis miring \(k2s1\.ya0\)"):
        lay_out(SOP)
