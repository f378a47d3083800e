"""The routing problem in whole numbers: symbols on a grid of columns and bands, and the links between them."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Side(IntEnum):
    """Connection sites, numbered as DrawingML numbers them."""

    TOP = 0
    LEFT = 1
    BOTTOM = 2
    RIGHT = 3


class Role(StrEnum):
    """What a link is, as far as taste goes: the way on, the way aside, or a plain joining line."""

    ON = "on"
    ASIDE = "aside"
    JOIN = "join"


@dataclass(frozen=True, slots=True)
class Stop:
    """A symbol: its column and band (counted from 0), and the table row it belongs to (strips have row -1)."""

    column: int
    band: int
    row: int
    decision: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow (or joining line) from stop index to stop index."""

    source: int
    target: int
    role: Role = Role.ON


@dataclass(frozen=True, slots=True)
class Problem:
    """One page: how many columns and bands, and what stands where. Sizes are unknown here and do not matter."""

    columns: int
    bands: int
    stops: tuple[Stop, ...]
    links: tuple[Link, ...]
