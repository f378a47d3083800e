"""Knows the form again, and reads it as the record that says the same."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from sopan.data.load import load_data
from sopan.errors import UnreadableError
from sopan.readers.formulir.cells import Sheet, read_sheets
from sopan.readers.formulir.draft import Draft
from sopan.readers.formulir.identity import read_identity
from sopan.readers.formulir.tables import read_tables
from sopan.readers.reading import Notice, Reading
from sopan.readers.record import compose_plain, interpret
from sopan.readers.safely import Package, open_package

_HOLDS_TEXTS = re.compile(r"xl/(?:sharedStrings|worksheets/[^/]+)\.xml")
_WANTED = ("identitas", "pelaksana", "kegiatan")


class Form(NamedTuple):
    """What a form says. ``seal`` is that of the SOP it was filled with, "" for one that began empty.

    ``origins`` names the row of that SOP (from 0) for each row of the reading; None for a new one.
    """

    reading: Reading
    seal: str = ""
    origins: tuple[int | None, ...] = ()


def is_form(package: Package) -> bool:
    """Whether this workbook is our form, whatever its sheets are called now: its mark stands in one of its cells."""
    mark = _mark().encode()
    return any(mark in package.read(part) for part in package.parts if _HOLDS_TEXTS.fullmatch(part))


def read_form(data: bytes, name: str = "") -> Form:
    """The SOP of the form in ``data``. What is odd becomes a notice that names sheet and cell.

    UnreadableError when it is no form, is still empty, or when a sheet was taken out of it.
    """
    sheets = list(read_sheets(open_package(data, name)))
    found = _choose(sheets)
    _refuse_torn(found, name)
    draft = Draft()
    draft.notices += (
        _twin(sheet, found[role]) for sheet in sheets if (role := _role(sheet)) and sheet.cells != found[role].cells
    )
    read_identity(found["identitas"], draft)
    origins = read_tables(found, draft)
    if not any(draft.record.values()):
        remedy = "Isi dahulu lembar Identitas, Pelaksana, dan Langkah, lalu simpan."
        raise UnreadableError("formulir ini masih kosong.", file=name, remedy=remedy)
    reading = interpret(compose_plain(draft.record, name), name)
    notices = [*draft.notices, *(_placed(notice, draft) for notice in reading.notices)]
    seal = next((sheet.text(1, 1) for sheet in sheets if sheet.text(0, 1) == _mark()), "")
    return Form(Reading(reading.sop, tuple(notices)), seal, origins)


def _mark() -> str:
    return str(load_data("formulir.yaml")["tanda"])


def _role(sheet: Sheet) -> str:
    mark, _, role = sheet.text(0, 0).partition("/")
    return role if mark == _mark() else ""


def _choose(sheets: Sequence[Sheet]) -> dict[str, Sheet]:
    """The sheet of each role; of a sheet and its copies the one that has the form's own name, else the first."""
    plan = load_data("formulir.yaml")
    names = {plan["identitas"]["lembar"], *(table["lembar"] for table in plan["tabel"])}
    found: dict[str, Sheet] = {}
    for sheet in sorted(sheets, key=lambda sheet: sheet.name not in names):
        if _role(sheet):
            found.setdefault(_role(sheet), sheet)
    return found


def _twin(sheet: Sheet, read: Sheet) -> Notice:
    message = f"lembar {sheet.name} salinan lembar {read.name} dengan isi yang lain; yang dibaca lembar {read.name}."
    return Notice("formulir-lembar-ganda", message, confidence=0.9)


def _refuse_torn(found: Mapping[str, Sheet], name: str) -> None:
    missing = [role for role in _WANTED if role not in found]
    if not found:
        raise UnreadableError("buku kerja ini bukan formulir SOPAN.", file=name)
    if missing:
        raise UnreadableError(
            f"formulir ini tidak utuh: lembar untuk {' dan '.join(missing)} tidak ada lagi, "
            "atau baris dan kolom tersembunyinya terhapus.",
            file=name,
            remedy="Salin isinya ke formulir baru (sopan formulir -o formulir.xlsx).",
        )


def _placed(notice: Notice, draft: Draft) -> Notice:
    """A notice about the record, with the cell in which the value stood."""
    where = draft.where(notice.place)
    return replace(notice, message=f"{where}: {notice.message}") if where else notice
