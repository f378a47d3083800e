"""The filled lines of one of the form's tables."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from string import ascii_lowercase
from typing import NamedTuple

from sopan.data.load import load_data
from sopan.readers.formulir.cells import Sheet
from sopan.readers.formulir.draft import Draft

ORIGIN = "asal"
"""The hidden column: which row of the SOP that the form was filled with this line began as."""

_HEAD = 5  # rows, where no headings are found
_SHARED = ("pelaksana", "bersama", "kelengkapan", "waktu", "satuan", "output", "keterangan")
_MOST_FIGURES = 9
_NUMBER = re.compile(rf"0*([0-9]{{1,{_MOST_FIGURES}}})[.)]?")


class Line(NamedTuple):
    """A line of a sheet: its row, its texts by key, and the column of each key."""

    sheet: Sheet
    row: int
    texts: Mapping[str, str]
    columns: Mapping[str, int]

    def text(self, key: str) -> str:
        """The text at ``key``, "" where there is none."""
        return self.texts.get(key, "")

    def items(self, key: str) -> list[str]:
        """The items at ``key``, which people part by a semicolon or a line's end."""
        return [item.strip() for item in re.split(r"[;\n]", self.text(key)) if item.strip()]

    def column(self, key: str) -> int:
        """The column of ``key``; that of the first key where somebody took it away."""
        return self.columns.get(key, 1)


def read_lines(sheet: Sheet, key: str, draft: Draft, blank: tuple[str, ...] = ()) -> list[Line]:
    """The lines of the table ``key`` that hold more than the ``blank`` keys.

    What stands beside the table is kept in the draft's notes.
    """
    columns = {ORIGIN: 0} | {text: column for (row, column), text in sheet.cells.items() if row == 0 and column > 0}
    head = _head(sheet, key)
    lines = [_line(sheet, row, columns, draft) for row in sorted({row for row, _ in sheet.cells if row >= head})]
    for place, text in _beside(sheet, head, set(columns.values())):
        draft.keep(f"Di luar tabel formulir ({sheet.where(*place)}): {text}")
        draft.doubt("di-luar-tabel", f'"{text}" di luar tabel; disimpan di catatan.', ("catatan",), sheet, *place)
    return [line for line in lines if set(line.texts) - {ORIGIN, *blank}]


def _head(sheet: Sheet, key: str) -> int:
    """The row below the headings and hints, wherever people have pushed them."""
    table = next(table for table in load_data("formulir.yaml")["tabel"] if table["kunci"] == key)
    printed = {column[part] for column in table["kolom"] for part in ("label", "petunjuk") if column[part]}
    counts = Counter(row for (row, _), text in sheet.cells.items() if text.strip() in printed)
    return max((row + 1 for row, count in counts.items() if count > 1), default=_HEAD)


def give_numbers(lines: Sequence[Line], draft: Draft) -> list[Line]:
    """The lines, those without a number numbered by their place, or after the one above them where that is taken."""
    taken = {plain_number(line.text("no")) for line in lines}
    numbered: list[Line] = []
    for index, line in enumerate(lines):
        if not line.text("no"):
            above = numbered[-1].text("no") if numbered else ""
            number = str(index + 1)
            if number in taken:
                number = next(each for letter in ascii_lowercase if (each := f"{above}{letter}") not in taken)
            taken.add(number)
            line = line._replace(texts={**line.texts, "no": number})
            message = f"langkah ini belum bernomor; diberi nomor {number}."
            draft.doubt("tanpa-nomor", message, ("kegiatan", index, "no"), line.sheet, line.row, line.column("no"))
        numbered.append(line)
    return numbered


def plain_number(text: str) -> str:
    """ "3" for "3", "03", and "3."; any other text as it is."""
    found = _NUMBER.fullmatch(text)
    return found[1] if found else text


def count_of(text: str) -> int | None:
    """The whole number that ``text`` is; None for any other text, and for one that counts no rows."""
    return int(text) if text.isdecimal() and len(text) <= _MOST_FIGURES else None


def _line(sheet: Sheet, row: int, columns: Mapping[str, int], draft: Draft) -> Line:
    texts = {key: sheet.text(row, column).strip() for key, column in columns.items()}
    if texts.get("uraian"):
        for key in _SHARED:
            above = sheet.joined.get((row, columns.get(key, 0)))
            text = sheet.text(*above).strip() if above else ""
            if text:
                texts[key] = text
                message = f'sel ini digabung dengan yang di atasnya; "{text}" dipakai juga di sini.'
                draft.doubt("sel-digabung", message, ("kegiatan",), sheet, row, columns[key])
    return Line(sheet, row, {key: text for key, text in texts.items() if text}, columns)


def _beside(sheet: Sheet, head: int, columns: set[int]) -> Iterator[tuple[tuple[int, int], str]]:
    for (row, column), text in sorted(sheet.cells.items()):
        if row >= head and column not in columns and text.strip():
            yield (row, column), text.strip()
