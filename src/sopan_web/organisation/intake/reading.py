"""Reads an uploaded workbook or CSV into lines; nothing is evaluated, and nothing too large is unpacked."""

import csv
import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import load_workbook

from sopan_web.common.errors import InvalidError
from sopan_web.files.intake.kinds import TABLE
from sopan_web.files.intake.workbook import check_workbook
from sopan_web.organisation.intake.columns import TITLES, normalise_title

MAX_BYTES = TABLE.most
MAX_LINES = 3000
MAX_CELL = 500
MAX_EMPTY = 500
_HEAD_ROWS = 15


@dataclass(frozen=True)
class Line:
    """One filled row: ``place`` says where it stands ("Unit, baris 4"), ``faults`` what could not be read."""

    place: str
    values: dict[str, str]
    faults: list[str] = field(default_factory=list)

    def plain(self) -> dict[str, Any]:
        """As JSON can hold it."""
        return asdict(self)


def read_lines(content: bytes) -> list[Line]:
    """Every filled row of the file; InvalidError when it is no table, or too large."""
    if len(content) > MAX_BYTES:
        raise InvalidError(_("Berkas lebih dari 5 MB. Bagilah menjadi beberapa berkas."))
    sheets = _read_workbook(content) if content.startswith(b"PK\x03\x04") else _read_csv(content)
    lines = [line for name, rows in sheets for line in _read_sheet(name, rows)]
    if not lines:
        raise InvalidError(_("Tidak ada baris yang terbaca. Pakailah judul kolom seperti pada templat."))
    return lines


def _read_sheet(name: str, rows: Iterable[tuple[Any, ...]]) -> Iterator[Line]:
    keys: dict[int, str] = {}
    count = 0
    for number, row in enumerate(rows, 1):
        if not keys:
            if number > _HEAD_ROWS:
                return
            found = {
                at: TITLES[title] for at, cell in enumerate(row) if (title := normalise_title(_text(cell))) in TITLES
            }
            keys = found if len(found) > 1 else {}
            continue
        place = _("%(sheet)s, baris %(number)d") % {"sheet": name, "number": number} if name else _("baris %d") % number
        line = _read_row(place, {key: row[at] for at, key in keys.items() if at < len(row)})
        if line.values or line.faults:
            count += 1
            if count > MAX_LINES:
                raise InvalidError(_("Lebih dari %d baris. Bagilah menjadi beberapa berkas.") % MAX_LINES)
            yield line


def _read_row(place: str, cells: dict[str, Any]) -> Line:
    values, faults = {}, []
    for key, cell in cells.items():
        text = _text(cell)
        if isinstance(cell, _Formula):
            faults.append(_("Ada rumus di sel ini; salin sebagai nilai (tempel khusus: nilai)."))
        elif key == "nip" and isinstance(cell, int | float) and (isinstance(cell, float) or text.endswith("000")):
            faults.append(
                _("NIP tersimpan sebagai angka, sehingga angka terakhirnya hilang. Ubah format sel menjadi Teks.")
            )
        elif len(text) > MAX_CELL:
            faults.append(_("Isi sel lebih dari %d huruf.") % MAX_CELL)
        elif text:
            values[key] = text
    return Line(place, values, faults)


def _text(cell: Any) -> str:
    match cell:
        case None | _Formula():
            return ""
        case datetime():
            return cell.date().isoformat()
        case date():
            return cell.isoformat()
        case float() if cell.is_integer():
            return str(int(cell))
        case _:
            return " ".join(str(cell).replace("\x00", "").split())


class _Formula(str):
    """A cell that holds no value of its own."""


def _read_workbook(content: bytes) -> Iterator[tuple[str, Iterator[tuple[Any, ...]]]]:
    with _damage_told():
        check_workbook(content)
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
        for sheet in book.worksheets:
            yield sheet.title, _cells(sheet)


@contextmanager
def _damage_told() -> Iterator[None]:
    """What a broken file makes zipfile and openpyxl stumble over, which may be anything, becomes an InvalidError."""
    try:
        yield
    except InvalidError:
        raise
    except Exception as error:
        raise InvalidError(
            _("Buku kerja ini rusak atau bukan XLSX. Simpan ulang dari Excel, lalu coba lagi.")
        ) from error


def _cells(sheet: Any) -> Iterator[tuple[Any, ...]]:
    empty = 0
    with _damage_told():  # rows are read while they are asked for
        for row in sheet.iter_rows(max_col=60):
            cells = tuple(_Formula(cell.value) if cell.data_type == "f" else cell.value for cell in row)
            empty = 0 if any(cell is not None for cell in cells) else empty + 1
            if empty > MAX_EMPTY:  # a sheet that was formatted down to the last row
                return
            yield cells


def _read_csv(content: bytes) -> Iterator[tuple[str, Iterator[tuple[Any, ...]]]]:
    text = _decode(content)
    head = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(";,\t", key=head.count)
    yield "", _rows(csv.reader(io.StringIO(text), delimiter=delimiter))


def _rows(reader: Iterator[list[str]]) -> Iterator[tuple[str, ...]]:
    empty = 0
    try:
        for row in reader:
            empty = 0 if any(row) else empty + 1
            if empty > MAX_EMPTY:
                return
            yield tuple(row)
    except csv.Error as error:
        raise InvalidError(_("Berkas CSV ini tidak terbaca: %s") % error) from error


def _decode(content: bytes) -> str:
    """UTF-8 with or without a mark, UTF-16 with one (Excel's "Unicode text"), else Windows' own (cp1252)."""
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise InvalidError(_("Berkas ini bukan CSV atau XLSX. Simpan dari Excel sebagai XLSX, atau CSV UTF-8."))
