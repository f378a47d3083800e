"""The form's sheets as the data file lays them out."""

from collections.abc import Mapping
from typing import Any

from sopan.data.load import load_data

FILE = "formulir.yaml"
LISTS = "_sopan"
FIRST_ROW = 5
"""Rows of a table above its first line of input: keys, title, guidance, headings, hints."""


def load_plan() -> Mapping[str, Any]:
    """The whole plan."""
    plan: Mapping[str, Any] = load_data(FILE)
    return plan


def table_plan(key: str) -> Mapping[str, Any]:
    """The plan of the table of that key."""
    table: Mapping[str, Any] = next(table for table in load_plan()["tabel"] if table["kunci"] == key)
    return table


def column_of(key: str, column: str) -> int:
    """Where a column of the table stands on its sheet, from 0; 0 itself is the hidden one."""
    return 1 + [each["kunci"] for each in table_plan(key)["kolom"]].index(column)


def lines_of(key: str, filled: int) -> int:
    """How many lines of input the table has when ``filled`` of them hold something."""
    plan = table_plan(key)
    return int(max(plan["baris"], filled + plan["cadangan"]))
