"""Days and times as a sheet shows them, with the months of Indonesia unless a format asks for English ones."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

_PIECE = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|[_*].|\[(?P<elapsed>h+|m+|s+)\]|\[[^\]]*\]|(?P<noon>AM/PM|A/P)'
    r"|(?P<unit>y+|m+|d+|h+|s+)|\.0+|(?P<plain>.)",
    re.IGNORECASE | re.DOTALL,
)
_MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
           "November", "Desember")  # fmt: skip
_ENGLISH = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December")  # fmt: skip
_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_ENGLISH_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ENGLISH_MARKS = ("[$-409]", "[$-809]", "[$-c09]", "[$-en-")
_FIRST = datetime(1899, 12, 30)
_LAST = 2_958_465  # the last day of the year 9999
_MOST = 40  # pieces of a format
_UNITS = {"h": 3600, "m": 60, "s": 1}


class _Piece(NamedTuple):
    """``kind`` is the letter of a unit, in capitals for time gone by; "M" before seconds is then a minute."""

    kind: str
    text: str


def is_date(section: str) -> bool:
    """Whether a section of a format shows a day or a time."""
    return any(piece.kind in "ymdhsHMS" for piece in _pieces(section) if piece.kind)


def show_date(days: float, section: str) -> str:
    """``days`` since the end of 1899 in this section of a format; "" outside of the years that Excel knows."""
    if not 0 <= days <= _LAST:
        return ""
    seconds = int(days * 86_400 + 0.5)
    moment = _FIRST + timedelta(seconds=seconds)
    pieces = _pieces(section)
    english, half = section.lower().startswith(_ENGLISH_MARKS), any(piece.kind == "noon" for piece in pieces)
    units = [(index, piece.kind.lower()) for index, piece in enumerate(pieces) if piece.kind in set("ymdhsHMS")]
    minutes = {
        index
        for place, (index, kind) in enumerate(units)
        if kind == "m" and (_kind(units, place - 1) == "h" or _kind(units, place + 1) == "s")
    }
    return "".join(
        _show(piece, moment, seconds, minute=index in minutes, half=half, english=english)
        for index, piece in enumerate(pieces)
    ).strip()


def _kind(units: Sequence[tuple[int, str]], place: int) -> str:
    return units[place][1] if 0 <= place < len(units) else ""


@lru_cache(maxsize=1000)
def _pieces(section: str) -> tuple[_Piece, ...]:
    pieces = []
    for found in islice(_PIECE.finditer(section), _MOST):
        if found["elapsed"]:
            pieces.append(_Piece(found["elapsed"][0].upper(), found["elapsed"]))
        elif found["unit"]:
            pieces.append(_Piece(found["unit"][0].lower(), found["unit"].lower()))
        elif found["noon"]:
            pieces.append(_Piece("noon", ""))
        else:
            pieces.append(_Piece("", found["quoted"] or found["escaped"] or (found["plain"] or "").replace("@", "")))
    return tuple(pieces)


def _show(piece: _Piece, moment: datetime, seconds: int, *, minute: bool, half: bool, english: bool) -> str:
    length = len(piece.text)
    match piece.kind:
        case "":
            return piece.text
        case "noon":
            return "AM" if moment.hour < 12 else "PM"
        case "H" | "M" | "S":
            return str(seconds // _UNITS[piece.kind.lower()]).zfill(length)
        case "y":
            return str(moment.year) if length > 2 else f"{moment.year % 100:02}"
        case "d" if length > 2:
            return _named((_ENGLISH_DAYS if english else _DAYS)[moment.weekday()], length)
        case "m" if length > 2 and not minute:
            return _named((_ENGLISH if english else _MONTHS)[moment.month - 1], length)
    number = {
        "d": moment.day,
        "h": (moment.hour % 12 or 12) if half else moment.hour,
        "m": moment.minute if minute else moment.month,
        "s": moment.second,
    }[piece.kind]
    return str(number).zfill(min(length, 2))


def _named(name: str, length: int) -> str:
    """Three letters of a name, all of it, or its first."""
    return {3: name[:3], 5: name[:1]}.get(length, name)
