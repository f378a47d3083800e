"""The sheets of actors, steps, and symbols: a line an item, drop-downs, and colours that tell what is missing."""

from collections.abc import Mapping, Sequence
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from sopan.writers.formulir.choices import numbers_of, offer_rows, offer_words
from sopan.writers.formulir.looks import Look, Looks
from sopan.writers.formulir.page import begin_sheet, set_print, write_text
from sopan.writers.formulir.plan import FIRST_ROW, column_of, table_plan
from sopan.writers.formulir.values import Row
from sopan.writers.workbook.row_heights import height_of

_CENTRED = {"no", "bentuk", "ya", "tidak", "lanjut", "waktu", "satuan"}
_HEADING = FIRST_ROW - 2

# A cell that wants something: where, and when, as a formula of the line's own cells by their keys.
_WANTED: Mapping[str, Sequence[tuple[str, str]]] = {
    "kegiatan": (
        ("no", 'AND({no}<>"",COUNTIF({all_no},{no})>1)'),
        ("no", 'AND({uraian}<>"",{no}="")'),
        ("pelaksana", 'AND({uraian}<>"",{pelaksana}="")'),
        ("bentuk", 'AND({uraian}<>"",{bentuk}="")'),
        ("ya", 'AND({bentuk}="keputusan",{ya}="",{cabang}="",COUNTIF({symbols},{no})=0)'),
        ("tidak", 'AND({bentuk}="keputusan",{tidak}="",{cabang}="",COUNTIF({symbols},{no})=0)'),
        ("satuan", 'AND({satuan}="",{waktu}<>"",ISNUMBER(VALUE({waktu})))'),
    ),
    "simpul": (
        ("pelaksana", 'AND({no}<>"",{pelaksana}="")'),
        ("bentuk", 'AND({no}<>"",{bentuk}="")'),
    ),
}
_NEEDLESS: Mapping[str, Sequence[tuple[str, str]]] = {
    "kegiatan": (
        ("ya", 'AND({bentuk}<>"",{bentuk}<>"keputusan",{ya}="")'),
        ("tidak", 'AND({bentuk}<>"",{bentuk}<>"keputusan",{tidak}="")'),
        ("lanjut", 'AND(OR({bentuk}="keputusan",{bentuk}="selesai"),{lanjut}="")'),
        ("cabang", 'AND({bentuk}<>"",{bentuk}<>"keputusan",{cabang}="")'),
    ),
}


def write_table(book: Workbook, looks: Looks, key: str, rows: Sequence[Row], lines: Mapping[str, int]) -> None:
    """The sheet of the table ``key`` with ``rows``; ``lines`` says how many lines of input each table has."""
    plan = table_plan(key)
    sheet = begin_sheet(book, looks, plan, key)
    sheet.set_column(0, 0, None, None, {"hidden": True})
    for column, field in enumerate(plan["kolom"], 1):
        sheet.set_column(column, column, field["lebar"])
        sheet.write_string(0, column, field["kunci"], looks.of(Look.HIDDEN))
        sheet.write_string(_HEADING, column, field["label"], looks.of(Look.HEAD))
        write_text(sheet, (_HEADING + 1, column), field["petunjuk"], looks.of(Look.HINT))
    for row, part in ((_HEADING, "label"), (_HEADING + 1, "petunjuk")):
        sheet.set_row(row, height_of((field[part], field["lebar"]) for field in plan["kolom"]))
    _fill(sheet, looks, plan, rows, lines[key])
    _choose(sheet, key, lines)
    _colour(sheet, looks, key, lines)
    sheet.freeze_panes(FIRST_ROW, 2 if key == "kegiatan" else 0)
    sheet.repeat_rows(_HEADING)
    last = FIRST_ROW + lines[key] - 1
    sheet.ignore_errors({"number_stored_as_text": f"A1:{xl_rowcol_to_cell(last, len(plan['kolom']))}"})
    set_print(sheet, (1, last, len(plan["kolom"])), landscape=key != "pelaksana")


def _fill(sheet: Worksheet, looks: Looks, plan: Mapping[str, Any], rows: Sequence[Row], lines: int) -> None:
    counting = plan["kunci"] == "kegiatan" and all(row["no"] == str(line) for line, row in enumerate(rows, 1))
    for line in range(lines):
        row = rows[line] if line < len(rows) else {"no": str(line + 1)} if counting else {}
        texts = ((row.get(field["kunci"], ""), field["lebar"]) for field in plan["kolom"])
        sheet.set_row(FIRST_ROW + line, height_of(texts), looks.of(Look.ROW))
        write_text(sheet, (FIRST_ROW + line, 0), row.get("asal", ""), looks.of(Look.HIDDEN))
        for column, field in enumerate(plan["kolom"], 1):
            look = looks.of(Look.MIDDLE if field["kunci"] in _CENTRED else Look.INPUT)
            write_text(sheet, (FIRST_ROW + line, column), row.get(field["kunci"], ""), look)


def _choose(sheet: Worksheet, key: str, lines: Mapping[str, int]) -> None:
    for column, field in enumerate(table_plan(key)["kolom"], 1):
        name, place = field["kunci"], (FIRST_ROW, FIRST_ROW + lines[key] - 1, column)
        offer_words(sheet, name, *place)
        if key == "pelaksana":
            continue
        if name in ("pelaksana", "bersama"):
            offer_rows(sheet, "pelaksana", "nama", place, lines["pelaksana"], strict=name == "pelaksana")
        elif name in ("ya", "tidak", "lanjut") or (name == "no" and key == "simpul"):
            strict = name == "no" or (key == "kegiatan" and name != "lanjut")
            offer_rows(sheet, "kegiatan", "no", place, lines["kegiatan"], strict=strict)


def _colour(sheet: Worksheet, looks: Looks, key: str, lines: Mapping[str, int]) -> None:
    last = FIRST_ROW + lines[key] - 1
    names = {
        field["kunci"]: xl_rowcol_to_cell(FIRST_ROW, column, col_abs=True)
        for column, field in enumerate(table_plan(key)["kolom"], 1)
    }
    names |= {"all_no": numbers_of("kegiatan", lines), "symbols": numbers_of("simpul", lines)}
    for look, rules in ((Look.WANTED, _WANTED), (Look.NEEDLESS, _NEEDLESS)):
        for name, formula in rules.get(key, ()):
            column = column_of(key, name)
            rule = {"type": "formula", "criteria": f"={formula.format(**names)}", "format": looks.of(look)}
            sheet.conditional_format(FIRST_ROW, column, last, column, rule)
