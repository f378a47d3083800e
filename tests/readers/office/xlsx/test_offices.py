"""Workbooks as other hands draw them are recognised as what they say."""

from dataclasses import replace

import pytest

from sopan.document import Sop, parse_waktu
from sopan.readers.office.xlsx import read_xlsx
from sopan.readers.recogniser import recognise
from tests.readers.office.docx.fixtures import truths
from tests.readers.office.docx.score import Score, score
from tests.readers.office.xlsx.offices import (
    AS_DAY,
    IN_MINUTES,
    Sheet,
    Value,
    book,
    fill_form,
    fill_lines,
    fill_steps,
    grouped,
    shapes_of,
)

BARS = Score(uraian=0.98, pelaksana=0.97, mutu_baku=0.97, identity=0.95, arrows=0.9)
FIFTH_OF_OCTOBER = 45_570  # of 2024: what Excel makes of "5-10"


def _as_typed(_: int, text: str) -> Value:
    return text


def _beside(sop: Sop) -> tuple[bytes, Sop]:
    """The form beside the steps; all symbols in one group; times that became days, or have their unit in the format."""
    times = [("5-10", (FIFTH_OF_OCTOBER, AS_DAY)), ("15 menit", (15, IN_MINUTES))]
    rows = [
        replace(it, mutu_baku=replace(it.mutu_baku, waktu=parse_waktu(times[place % 2][0])))
        for place, it in enumerate(sop.kegiatan)
    ]
    sheet = Sheet("SOP", [60.0] * 6)
    fill_form(sheet, sop, 0, wide=2)
    plan = fill_steps(sheet, sop, 0, 6, lambda row, _: times[row % 2][1])
    sheet.anchor("two", *grouped(plan))
    return book(sheet), replace(sop, kegiatan=tuple(rows))


def _many(*sops: Sop) -> bytes:
    """A cover, a list, and a sheet for each SOP with hidden rows between form and steps, and anchors of other kinds."""
    cover, listed = Sheet("Sampul", [60.0] * 3), Sheet("Daftar", [60.0] * 4)
    cover.put(2, 1, ["KUMPULAN SOP"])
    listed.put(0, 0, ["No", "Nomor SOP", "Nama SOP", "Tanggal Efektif"])
    for number, sop in enumerate(sops, 1):
        listed.put(number, 0, [number, sop.nomor, sop.judul, str(sop.tanggal_efektif)])
    sheets = [cover, listed]
    for number, sop in enumerate(sops, 1):
        sheet = Sheet(f"SOP {number}", [])
        row = fill_form(sheet, sop, 0, wide=4)
        sheet.hidden = {row, row + 1}
        sheet.put(row, 1, ["coret-coret"])
        sheet.put(0, 16, ["cek lagi!"])
        plan = fill_steps(sheet, sop, row + 3, 0, _as_typed)
        for place, shape in enumerate(shapes_of(plan)):
            sheet.anchor(("one", "absolute")[place % 2], *shape)
        sheets.append(sheet)
    return book(*sheets)


def _by_line(sop: Sop) -> tuple[bytes, Sop]:
    """The steps line by line on the first sheet, ellipses for ends; the form on the second."""
    rows = [
        replace(it, mutu_baku=replace(it.mutu_baku, waktu=parse_waktu(f"{5 + 5 * place} menit")))
        for place, it in enumerate(sop.kegiatan)
    ]
    truth = replace(sop, kegiatan=tuple(rows))
    flow, form = Sheet("Alur", []), Sheet("Identitas", [60.0] * 6)
    for box, inside in shapes_of(fill_lines(flow, truth)):
        flow.anchor("two", box, inside.replace("flowChartTerminator", "ellipse"))
    fill_form(form, sop, 0, wide=2)
    return book(flow, form), truth


@pytest.mark.parametrize("name", ["disperindag", "kesbangpol"])
def test_steps_typed_line_by_line_before_their_form(name: str) -> None:
    data, truth = _by_line(*truths(name))
    (reading,) = recognise(read_xlsx(data))
    found = score(reading.sop, truth)
    assert all(share >= bar for share, bar in zip(found, BARS, strict=True)), found


@pytest.mark.parametrize("name", ["bpbd", "bapenda"])
def test_a_form_beside_the_steps(name: str) -> None:
    data, truth = _beside(*truths(name))
    (reading,) = recognise(read_xlsx(data))
    assert all(share >= bar for share, bar in zip(score(reading.sop, truth), BARS, strict=True))
    assert "waktu-bertanggal" in {notice.id for notice in reading.notices}


def test_a_sheet_for_each_sop_behind_a_cover_and_a_list() -> None:
    both = truths("damkar")
    readings = recognise(read_xlsx(_many(*both)))
    for reading, truth in zip(readings, both, strict=True):
        found = score(reading.sop, truth)
        assert all(share >= bar for share, bar in zip(found, BARS, strict=True)), found
        assert "cek lagi!" in reading.sop.catatan
        assert "coret" not in reading.sop.catatan
