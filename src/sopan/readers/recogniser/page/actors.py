"""Names the actors once for all parts of a table: a continued page may head its columns a little differently."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from sopan.readers.recogniser.page.rows import Part
from sopan.readers.recogniser.words import alike, fold, marker_of, one_line, tidy

_BETWEEN = re.compile(r"[\n,;]+")
_MARK = 2  # letters; what is no longer is a tick


class Actors(NamedTuple):
    """The actors' names in order, and for each part the actor of each of its columns.

    ``written``: the table has one column for all of them, and its cells name them.
    """

    names: tuple[str, ...]
    numbers: tuple[tuple[int, ...], ...]
    written: bool = False


def name_actors(parts: Sequence[Part]) -> Actors:
    """The actors of a table given by its parts."""
    if all(len(part.actors) == 1 and not part.actors[0].name for part in parts):
        texts = [words.text for part in parts for row in part.rows for words in row.words]
        written = dict.fromkeys(name for text in texts for name in split_names(text))
        if any(len(fold(name)) > _MARK for name in written):
            return Actors(tuple(written), tuple((0,) for _ in parts), written=True)
    names: list[str] = []
    numbers: list[tuple[int, ...]] = []
    for part in parts:
        own = _own_names(part)
        names = names or list(own)
        numbers.append(tuple(_match(own, names)))
    return Actors(tuple(names), tuple(numbers))


def split_names(text: str) -> list[str]:
    """The names that a cell lists, one a line or parted by a comma or a semicolon."""
    names = (one_line(name) for name in _BETWEEN.split(tidy(text)))
    return [name[len(marker_of(name)) :] for name in names if fold(name)]


def _own_names(part: Part) -> list[str]:
    """The names that a part prints, each once; a column without any is called by its place."""
    names: list[str] = []
    for number, column in enumerate(part.actors, 1):
        name = column.name or f"Pelaksana {number}"
        names.append(name if name not in names else f"{name} ({names.count(name) + 1})")
    return names


def _match(own: list[str], names: list[str]) -> list[int]:
    """The actor of each column by name, else by place; a new name makes a new actor."""
    found: list[int] = []
    for place, name in enumerate(own):
        same = [index for index, other in enumerate(names) if index not in found and alike(fold(name), fold(other))]
        if not same and len(own) == len(names) and place not in found:
            same = [place]
        if not same:
            names.append(name)
            same = [len(names) - 1]
        found.append(same[0])
    return found
