"""Pictures of pages as numbers: what on them is ink, paper, or colour, which rules they have, and how they lie."""

from sopan.readers.printed.scan.pixels.bending import Bend, find_bend, flatten
from sopan.readers.printed.scan.pixels.fills import without_fills
from sopan.readers.printed.scan.pixels.ink import (
    Grey,
    Mask,
    find_ink,
    find_skew,
    lies_on_side,
    long_runs,
    stretches,
    whiten_paper,
)
from sopan.readers.printed.scan.pixels.runs import find_tables
from sopan.readers.printed.scan.pixels.stamps import Coloured, to_grey, without_stamps

__all__ = [
    "Bend",
    "Coloured",
    "Grey",
    "Mask",
    "find_bend",
    "find_ink",
    "find_skew",
    "find_tables",
    "flatten",
    "lies_on_side",
    "long_runs",
    "stretches",
    "to_grey",
    "whiten_paper",
    "without_fills",
    "without_stamps",
]
