"""What monitoring and evaluation ask, how often, and which answers want a follow-up: read from a data file."""

import calendar
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files

import yaml

from sopan_web.common.language import show_stored
from sopan_web.workflow.models import ReviewKind


@dataclass(frozen=True, slots=True)
class Answer:
    """``follow_up``: whoever gives it says what will be done."""

    key: str
    label: str
    follow_up: bool = False

    @property
    def shown(self) -> str:
        """The label in the reader's language."""
        return show_stored(self.label)


@dataclass(frozen=True, slots=True)
class ReviewTerms:
    """``statements`` are answered Ya or Tidak each; a Tidak wants a follow-up."""

    months: int
    instrument: str
    clause: str
    verified: bool
    results: tuple[Answer, ...]
    statements: tuple[Answer, ...] = ()

    def result(self, key: str) -> Answer | None:
        """The result of that key."""
        return next((answer for answer in self.results if answer.key == key), None)


@lru_cache(maxsize=2)
def terms_of(kind: ReviewKind) -> ReviewTerms:
    """The terms of monitoring or of evaluation."""
    text = (files("sopan_web.workflow") / "data" / "tinjauan.yaml").read_text(encoding="utf-8")
    entry = yaml.safe_load(text)[kind.value]
    basis = entry["basis"]
    return ReviewTerms(
        months=entry["months"],
        instrument=basis["instrument"],
        clause=basis["clause"],
        verified=basis["verified"],
        results=tuple(Answer(**answer) for answer in entry["results"]),
        statements=tuple(Answer(**statement) for statement in entry.get("statements", [])),
    )


def due_after(efektif: date, months: int, done: date | None = None) -> date:
    """The first due day, or the one after ``done``, of the series that runs every ``months`` from ``efektif``.

    A late review doesn't shift the series: what was missed in between is overdue at once.
    """
    count = 1
    while done is not None and add_months(efektif, months * count) <= done:
        count += 1
    return add_months(efektif, months * count)


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or that month's last day when it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
