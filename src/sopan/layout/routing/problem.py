"""The routing problem in whole numbers: symbols on a grid of columns and bands, and the links between them."""

from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a link is, as far as taste goes: the way on, the way aside, or a plain joining line."""

    ON = "on"
    ASIDE = "aside"
    JOIN = "join"


class Stop(NamedTuple):
    """A symbol: its column and band (counted from 0), and the table row it belongs to (strips have row -1)."""

    column: int
    band: int
    row: int
    decision: bool = False


class Link(NamedTuple):
    """An arrow (or joining line) from stop index to stop index."""

    source: int
    target: int
    role: Role = Role.ON


class Problem(NamedTuple):
    """One page: how many columns and bands, and what stands where. Sizes are unknown here and do not matter."""

    columns: int
    bands: int
    stops: tuple[Stop, ...]
    links: tuple[Link, ...]
