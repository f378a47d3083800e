"""What leaves as a table shows in a spreadsheet and never runs there."""

import csv
import io

import pytest
from openpyxl import load_workbook

from sopan_web.common.spreadsheet import neutralise, write_csv
from sopan_web.organisation.actions import change_settings
from sopan_web.organisation.intake.reading import read_lines
from sopan_web.organisation.intake.workbook import write_organisation
from sopan_web.organisation.models import UnitKerja
from tests.web.cast import Cast
from tests.web.conftest import ClientOf

RUNS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "－1", '=HYPERLINK("http://luar.test")']


@pytest.mark.parametrize("text", RUNS)
def test_a_cell_that_would_run_is_shown(text: str) -> None:
    assert neutralise(text) == f"'{text}"
    [_, row] = csv.reader(io.StringIO("".join(write_csv(["judul", "lain"], [[text, None]]))), delimiter=";")
    assert row == [f"'{text}", ""]


@pytest.mark.parametrize("text", ["Menerima surat", "1-2", "a=b", "", "'sudah'"])
def test_all_else_stays_as_it_is(text: str) -> None:
    assert neutralise(text) == text


def test_separators_and_line_ends_open_no_new_cell() -> None:
    text = "".join(write_csv(["a"], [['x";=1+1;"', "y\r\n=1+1"]]))
    assert list(csv.reader(io.StringIO(text), delimiter=";"))[1:] == [['x";=1+1;"', "y\r\n=1+1"]]


def test_the_journal_leaves_without_formulas(cast: Cast, client_of: ClientOf) -> None:
    change_settings(actor=cast.admin.actor, values={"nama": "=cmd|' /C calc'!A1"})
    answer = client_of(cast.admin).post("/jurnal/unduh/", {})
    text = b"".join(answer.streaming_content).decode()  # type: ignore[arg-type]
    cells = [cell for row in csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";") for cell in row]
    assert "'=cmd|' /C calc'!A1" in cells
    assert [cell for cell in cells if neutralise(cell) != cell] == []


def test_a_workbook_leaves_without_formulas_and_comes_back_as_it_was(cast: Cast) -> None:
    UnitKerja.objects.filter(pk=cast.disdik.pk).update(nama="=1+1")
    book = write_organisation(cast.admin.actor)
    cells = [cell for sheet in load_workbook(io.BytesIO(book)).worksheets for row in sheet.iter_rows() for cell in row]
    assert [cell.value for cell in cells if cell.data_type == "f"] == []
    [named] = {cell.quotePrefix for cell in cells if cell.value == "=1+1"}
    assert named
    assert "=1+1" in {line.values.get("kantor") for line in read_lines(book)}
