"""Prints figures as aligned columns and sums up times."""

import math
import sys
from collections.abc import Iterable, Sequence
from statistics import median


def say(line: str = "") -> None:
    """Writes one line at once, so that a long run shows where it is."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def print_table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Words to the left, numbers to the right."""
    cells = [list(head), *([_cell(value) for value in row] for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    for number, row in enumerate(cells):
        say("  ".join(_place(text, width) for text, width in zip(row, widths, strict=True)).rstrip())
        if number == 0:
            say("  ".join("-" * width for width in widths))
    say()


def p99(values: Sequence[float]) -> float:
    """The smallest value that 99 in 100 do not exceed (with fewer than 100 values: the largest)."""
    return sorted(values)[math.ceil(len(values) * 0.99) - 1]


def sum_up(values: Sequence[float]) -> tuple[float, float]:
    """Median and p99; NaN where nothing was measured."""
    return (median(values), p99(values)) if values else (math.nan, math.nan)


def _cell(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.2f}" if value < 100 else f"{value:.0f}"
    return str(value)


def _place(text: str, width: int) -> str:
    number = text.replace(".", "").replace("x", "").isdigit()
    return text.rjust(width) if number else text.ljust(width)
