"""Names the actors once for all parts of a table: a continued page may head its columns a little differently."""

from collections.abc import Sequence

from sopan.readers.recogniser.page.rows import Part
from sopan.readers.recogniser.words import alike, fold


def name_actors(parts: Sequence[Part]) -> tuple[list[str], list[list[int]]]:
    """The actors' names in order, and for each part the actor of each of its columns."""
    names: list[str] = []
    numbers: list[list[int]] = []
    for part in parts:
        own = _own_names(part)
        if not names:
            names = list(own)
        numbers.append(_match(own, names))
    return names, numbers


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
