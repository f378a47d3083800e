"""Which days offices work: not the days off of their week, nor national holidays and cuti bersama.

The holidays are data (``data/hari_libur.csv``, from the yearly joint decree of three ministers); a year that is not in
it yet has none.
"""

import csv
from datetime import date, timedelta
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "data" / "hari_libur.csv"


@cache
def holidays() -> frozenset[date]:
    """Every national holiday and cuti bersama that the data file knows."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        return frozenset(date.fromisoformat(row["tanggal"]) for row in csv.DictReader(file))


def is_working_day(day: date, per_week: int = 5) -> bool:
    """Whether offices work on ``day``; Monday is the first of a week's ``per_week`` days."""
    return day.weekday() < per_week and day not in holidays()


def count_working_days(start: date, end: date, per_week: int = 5) -> int:
    """Working days after ``start`` up to and with ``end``; 0 when ``end`` is not later."""
    if end <= start:
        return 0
    weeks, rest = divmod((end - start).days, 7)
    tail = (start + timedelta(days=offset) for offset in range(1, rest + 1))
    off = sum(start < day <= end and day.weekday() < per_week for day in holidays())
    return weeks * per_week + sum(day.weekday() < per_week for day in tail) - off
