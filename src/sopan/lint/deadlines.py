"""Deadlines that laws set, as data: which titles they concern, how long, and where it is written."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from sopan.data.load import load_data
from sopan.document import Satuan


@dataclass(frozen=True, slots=True)
class Deadline:
    """``amount`` of ``unit`` (hari counts calendar days) for ``subject``, after ``place`` of ``instrument``.

    ``title`` and ``except_for`` are patterns of SOP titles; without ``title`` the deadline fits no SOP by its title.
    """

    id: str
    subject: str
    amount: int
    unit: Satuan
    instrument: str
    place: str
    verified: bool
    title: tuple[re.Pattern[str], ...] = ()
    except_for: re.Pattern[str] | None = None

    def concerns(self, judul: str) -> bool:
        """True when an SOP of that title must keep the deadline."""
        if not self.title or (self.except_for is not None and self.except_for.search(judul)):
            return False
        return all(pattern.search(judul) for pattern in self.title)


@cache
def deadlines() -> tuple[Deadline, ...]:
    """All rows of ``data/deadlines.yaml``, in the order of the file."""
    return tuple(_deadline(row) for row in load_data("deadlines.yaml")["tenggat"])


def _deadline(row: dict[str, Any]) -> Deadline:
    return Deadline(
        id=row["id"],
        subject=row["hal"],
        amount=row["angka"],
        unit=Satuan(row["satuan"]),
        instrument=row["instrumen"],
        place=row["pasal"],
        verified=row["verified"],
        title=tuple(_pattern(words) for words in row.get("judul", ())),
        except_for=_pattern("|".join(row["kecuali"])) if row.get("kecuali") else None,
    )


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(word) for word in words.split("|")) + r")(?!\w)", re.I)
