"""What people type instead of what the form asks for, put right where only one thing can be meant; and told."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from sopan.data.load import load_data
from sopan.document import NAMA_BULAN
from sopan.document.grammar.waktu_dated import undated
from sopan.readers.formulir.draft import Draft
from sopan.readers.formulir.lines import Line, plain_number
from sopan.readers.reading import Place

_STEP = r"(?:langkah|nomor|no|kegiatan|step)\b[\s.:]*"
_GOAL = re.compile(rf"(?:(?:kembali\s+)?ke\s+)?(?:{_STEP})?(?:ke[\s-]*)?0*(\d+\w?)[.)]?")
_PARTS = re.compile(r"\s*(?:[,;/&\n]|\bdan\b)\s*")
_SERIAL = re.compile(r"[34]\d{4}")  # days since the first of a sheet: 1982 to 2036
_FIRST_DAY = date(1899, 12, 30)


class Known(NamedTuple):
    """What a line may name: the actors listed, and the numbers of the steps."""

    names: Sequence[str]
    numbers: Sequence[str]


def mend(line: Line, place: Place, known: Known, draft: Draft) -> Line:
    """``line`` with its words as the form has them; each that was changed in more than its capitals is told."""
    texts = dict(line.texts)
    for key, change in _CHANGES.items():
        was = line.text(key)
        now = change(was, known) if was else ""
        if now == was:
            continue
        texts[key] = now
        if _bare(now) != _bare(was):
            message = f'"{was}" dibaca sebagai {now}.'
            draft.doubt("dibaca", message, (*place, key), line.sheet, line.row, line.column(key))
    return _with_others(line._replace(texts=texts), known)


def _bare(text: str) -> str:
    return "".join(text.casefold().split())


def read_day(text: str) -> str:
    """The day that a bare number of days stands for, as "5 Agustus 2026"; any other text as it is."""
    day = _day(text)
    return f"{day.day} {NAMA_BULAN[day.month - 1]} {day.year}" if day else text


def _day(text: str) -> date | None:
    return _FIRST_DAY + timedelta(int(text)) if _SERIAL.fullmatch(text) else None


def _read_bentuk(text: str, known: Known) -> str:
    plain = " ".join(text.casefold().split())
    called: Mapping[str, Sequence[str]] = load_data("formulir.yaml")["sebutan_bentuk"]
    return next((bentuk for bentuk, words in called.items() if plain in words or plain == bentuk), text)


def _read_goal(text: str, known: Known) -> str:
    if plain_number(text) in known.numbers or text in known.names:
        return text
    found = _GOAL.fullmatch(text.casefold().strip())
    said = found[1] if found else text.casefold().strip()
    return next((number for number in (*known.numbers, *known.names) if number.casefold() == said), text)


def _read_goals(text: str, known: Known) -> str:
    found = [_read_goal(part.strip(), known) for part in re.split(r"[;\n]", text) if part.strip()]
    parts = [_read_goal(part.strip(), known) for part in text.split(",")]
    return "; ".join(parts if set(parts) <= set(known.numbers) else found)


def _read_actors(text: str, known: Known) -> str:
    """The names as they are listed, parted by ";", where the text holds nothing else."""
    listed = {" ".join(name.casefold().split()): name for name in known.names}
    whole = listed.get(" ".join(text.casefold().split()))
    if whole:
        return whole
    parts = [listed.get(" ".join(part.casefold().split())) for part in _PARTS.split(text) if part]
    return "; ".join(part for part in parts if part) if all(parts) else text


def _read_amount(text: str, known: Known) -> str:
    day = _day(text)
    return undated(f"{day:%d/%m/%Y}" if day else text)


_CHANGES: Mapping[str, Callable[[str, Known], str]] = {
    "bentuk": _read_bentuk,
    "ya": _read_goal,
    "tidak": _read_goal,
    "lanjut": _read_goals,
    "pelaksana": _read_actors,
    "bersama": _read_actors,
    "waktu": _read_amount,
}


def _with_others(line: Line, known: Known) -> Line:
    """Of several actors in one cell the first does the step, the others with him."""
    first, *others = line.items("pelaksana") or [""]
    if not others or "bersama" not in line.columns or line.text("pelaksana") in known.names:
        return line
    together = "; ".join([*others, *line.items("bersama")])
    return line._replace(texts={**line.texts, "pelaksana": first, "bersama": together})
