"""Writes the table: an empty one to fill in, or one with everything the government has."""

import io
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from sopan_web.common.language import written_in_indonesian
from sopan_web.common.spreadsheet import put_text
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.intake.columns import COLUMNS, NO, SHEETS, YES, Column
from sopan_web.organisation.models import Jabatan, Pegawai, Penempatan, RoleGrant, UnitKerja
from sopan_web.organisation.queries import find_tree

Row = Mapping[str, str]
_LAST_ROW = 3001
_HEAD = PatternFill("solid", fgColor="14532D")
_LISTS = "Pilihan"


def write_template() -> bytes:
    """The empty workbook, with a drop-down list wherever there is a choice."""
    return _write({})


def write_organisation(actor: Actor) -> bytes:
    """Everything of the actor's government that holds today; uploaded again it changes nothing."""
    with written_in_indonesian():
        rows = {
            "Unit": list(_units(actor)),
            "Jabatan": list(_posts(actor)),
            "Pegawai": list(_people(actor)),
            "Penempatan": list(_placements(actor)),
            "Peran": list(_roles(actor)),
        }
    return _write(rows)


def _write(rows: Mapping[str, Iterable[Row]]) -> bytes:
    book = Workbook()
    first = book.active
    assert first is not None
    book.remove(first)
    guide = book.create_sheet(_("Petunjuk"))
    lists = book.create_sheet(_LISTS)
    lists.sheet_state = "hidden"
    ranges = _write_lists(lists)
    for name, keys in SHEETS.items():
        sheet = book.create_sheet(name)
        _write_head(sheet, [COLUMNS[key] for key in keys], ranges)
        for number, row in enumerate(rows.get(name, ()), 2):
            for at, key in enumerate(keys, 1):
                if row.get(key):
                    put_text(sheet.cell(number, at), row[key])
    _write_guide(guide)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _write_head(sheet: Any, columns: list[Column], ranges: Mapping[str, str]) -> None:
    for at, column in enumerate(columns, 1):
        letter = get_column_letter(at)
        cell = sheet.cell(1, at)
        put_text(cell, column.title)
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), _HEAD
        cell.comment = Comment(str(column.note), "SOPAN")
        sheet.column_dimensions[letter].width = column.width
        sheet.column_dimensions[letter].number_format = "@"
        if column.key in ranges:
            rule = DataValidation("list", formula1=ranges[column.key], allow_blank=True, showErrorMessage=True)
            rule.error, rule.errorTitle = _("Pilih dari daftar."), column.title
            sheet.add_data_validation(rule)
            rule.add(f"{letter}2:{letter}{_LAST_ROW}")
    sheet.freeze_panes = "A2"


def _write_lists(sheet: Any) -> dict[str, str]:
    ranges = {}
    for at, column in enumerate((column for column in COLUMNS.values() if column.choices), 1):
        letter = get_column_letter(at)
        for number, choice in enumerate(column.choices, 1):
            with written_in_indonesian():
                put_text(sheet.cell(number, at), str(choice))
        ranges[column.key] = f"{_LISTS}!${letter}$1:${letter}${len(column.choices)}"
    return ranges


def _write_guide(sheet: Any) -> None:
    sheet.column_dimensions["A"].width = 24
    sheet.column_dimensions["B"].width = 90
    lines = [
        (_("Cara mengisi"), ""),
        ("1", _("Isi lembar Unit, Jabatan, Pegawai, Penempatan, dan Peran. Lembar yang tidak perlu boleh kosong.")),
        ("2", _("Unggah di SOPAN: Organisasi, Unggah dan unduh. Rencananya ditampilkan sebelum ada yang ditulis.")),
        ("3", _("Boleh diunggah lagi: yang sudah ada dibiarkan, yang berbeda diubah, tidak ada yang dihapus.")),
        ("", ""),
        (_("Kolom"), ""),
        *((column.title, str(column.note)) for column in COLUMNS.values()),
    ]  # fmt: skip
    for number, (left, right) in enumerate(lines, 1):
        name, note = sheet.cell(number, 1), sheet.cell(number, 2)
        put_text(name, left)
        put_text(note, right)
        name.font, note.alignment = Font(bold=not right), Alignment(wrap_text=True, vertical="top")


def _units(actor: Actor) -> Iterable[Row]:
    for node in find_tree(actor.daerah, actor.today):
        path = [*(higher.nama for higher in node.above), node.nama]
        yield {
            **_where(node.unit, {node.pk: path}),
            "jenis": node.kind,
            "singkatan_unit": node.singkatan,
            "kode": node.kode,
        }


def _posts(actor: Actor) -> Iterable[Row]:
    paths = _paths(actor)
    for post in Jabatan.objects.on(actor.today).filter(daerah=actor.daerah).select_related("unit"):
        yield {
            **_where(post.unit, paths),
            "jabatan": post.nama,
            "jenjang": post.get_jenjang_display(),
            "pimpinan": YES if post.pimpinan else NO,
            "singkatan_jabatan": post.singkatan,
        }


def _people(actor: Actor) -> Iterable[Row]:
    for person in Pegawai.objects.filter(daerah=actor.daerah, aktif=True).select_related("account"):
        account = getattr(person, "account", None)
        yield {
            **_who(person),
            "status": person.get_status_display(),
            "pangkat": person.pangkat,
            "surel": person.surel,
            "pengguna": account.username if account else "",
        }


def _placements(actor: Actor) -> Iterable[Row]:
    paths = _paths(actor)
    rows = Penempatan.objects.on(actor.today).filter(pegawai__daerah=actor.daerah, pegawai__aktif=True)
    for row in rows.select_related("pegawai", "jabatan__unit"):
        yield {
            **_who(row.pegawai),
            **_where(row.jabatan.unit, paths),
            "jabatan": row.jabatan.nama,
            "sebutan": row.sebutan or "definitif",
            "tmt": row.mulai.isoformat(),
        }


def _roles(actor: Actor) -> Iterable[Row]:
    paths = _paths(actor)
    rows = RoleGrant.objects.on(actor.today).filter(pegawai__daerah=actor.daerah, pegawai__aktif=True)
    for row in rows.select_related("pegawai", "unit"):
        yield {**_who(row.pegawai), **_where(row.unit, paths), "peran": row.get_peran_display()}


def _who(person: Pegawai) -> dict[str, str]:
    return {"nama": person.nama, "nip": person.nip}


def _where(unit: UnitKerja | None, paths: Mapping[int, list[str]]) -> dict[str, str]:
    path = paths.get(unit.pk, []) if unit else []
    return {"kantor": path[0], "unit": " > ".join(path[1:])} if path else {}


def _paths(actor: Actor) -> dict[int, list[str]]:
    tree = find_tree(actor.daerah, actor.today)
    return {node.pk: [*(higher.nama for higher in node.above), node.nama] for node in tree}
