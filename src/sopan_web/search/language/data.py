"""The word lists of ``search/data``, read once; each list is the project's own work."""

import csv
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "data"


@cache
def roots() -> frozenset[str]:
    """The stems that the stripper may end at."""
    return word_list("roots.txt") | frozenset(families().values())


@cache
def families() -> dict[str, str]:
    """Words whose stem no rule finds, spelling variants, and words cut short, each with its stem."""
    rows = (line.partition(":") for line in _lines("families.txt"))
    return {form: head.strip() for head, _, forms in rows for form in forms.split()}


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a list, whatever line they stand on."""
    return frozenset(word for line in _lines(name) for word in line.split())


def read_synonyms() -> list[list[str]]:
    """One group a row: what is said in several ways."""
    text = (FOLDER / "synonyms.csv").read_text(encoding="utf-8")
    rows = csv.reader(line for line in text.splitlines() if line and not line.startswith("#"))
    return [[form.strip() for form in row if form.strip()] for row in rows]


def _lines(name: str) -> list[str]:
    text = (FOLDER / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
