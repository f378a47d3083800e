"""Parts a Ya and a Tidak between the two exits of a decision where their places alone mislead.

Prints push labels off their lines, sometimes both to one place. What goes back is then rather the Tidak.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from math import hypot
from typing import NamedTuple

from sopan.drawing import Rect
from sopan.readers.recogniser.arrows.nets import Way
from sopan.readers.recogniser.nearness import box_to_line
from sopan.readers.recogniser.symbols.model import Word
from sopan.readers.recogniser.words import kind_of

_REACH = 75.0
_AGAINST_SENSE = 25.0
_MOST_LOOKS = 200_000


class _Pair(NamedTuple):
    """The numbers of both exits of a decision, and those of the Ya and the Tidak that are nearest to it."""

    exits: tuple[int, int]
    yes: int
    no: int


def part_pairs(
    ways: Sequence[Way], words: Sequence[Word], found: Mapping[int, Word], decisions: Mapping[str, Rect],
    order: Callable[[str], tuple[int, int]],
) -> dict[int, Word]:  # fmt: skip
    """``found``, the word of each way by its number, put right at decisions whose Ya or Tidak did not find its exit.

    ``decisions`` are boxes by id; ``order`` ranks symbols as people read.
    """
    settled = dict(found)
    for pair in _pairs(ways, words, decisions):
        own = words[pair.yes], words[pair.no]
        given = [settled[number] for number in pair.exits if number in settled]
        if any(word not in own for word in given) or any(ways[number].text.strip() for number in pair.exits):
            continue
        if len(given) == len(own) and own[0].box != own[1].box:
            continue
        settled = {number: word for number, word in settled.items() if word not in own}
        settled |= dict(zip(_parted(pair, ways, own, order), own, strict=True))
    return _without_doubles(ways, settled)


def _pairs(ways: Sequence[Way], words: Sequence[Word], decisions: Mapping[str, Rect]) -> Iterator[_Pair]:
    kinds = [(number, kind_of(word.text)) for number, word in enumerate(words)]
    answers = [(number, kind) for number, kind in kinds if kind in ("ya", "tidak")]
    if len(answers) * len(decisions) > _MOST_LOOKS:
        return
    heard: dict[str, tuple[list[int], list[int]]] = {id: ([], []) for id in decisions}
    for number, kind in answers:
        away = {id: _away(words[number].box, box) for id, box in decisions.items()}
        nearest = min(away, key=lambda id: away[id], default="")
        if nearest and away[nearest] <= _REACH:
            heard[nearest][kind == "tidak"].append(number)
    for id, (yes, no) in heard.items():
        exits = [number for number, way in enumerate(ways) if way.source == id]
        if len(yes) == len(no) == 1 and len(exits) == 2:
            yield _Pair((exits[0], exits[1]), yes[0], no[0])


def _away(one: Rect, other: Rect) -> float:
    (ax, ay), (bx, by) = one.middle, other.middle
    return hypot(ax - bx, ay - by)


def _parted(
    pair: _Pair, ways: Sequence[Way], own: tuple[Word, Word], order: Callable[[str], tuple[int, int]]
) -> tuple[int, int]:
    """The exits of the Ya and of the Tidak: near to their words, and the Tidak rather back, or else farther on."""
    ranks = {number: _rank(ways[number], order) for number in pair.exits}

    def cost(exits: tuple[int, int]) -> float:
        apart = sum(box_to_line(word.box, ways[number].points)[0] for word, number in zip(own, exits, strict=True))
        return apart + (_AGAINST_SENSE if ranks[exits[1]] < ranks[exits[0]] else 0.0)

    return min((pair.exits, pair.exits[::-1]), key=cost)


def _rank(way: Way, order: Callable[[str], tuple[int, int]]) -> tuple[bool, tuple[int, int]]:
    """How unlike a Ya the way is: the next step comes first, then those farther on, at last what goes back."""
    return order(way.target) < order(way.source), order(way.target)


def _without_doubles(ways: Sequence[Way], given: dict[int, Word]) -> dict[int, Word]:
    """``given``, with the words of two ways changed that run to and fro between decisions that else say one twice."""
    ends = {(ways[number].source, ways[number].target): number for number in given}
    for (source, target), to in ends.items():
        fro = ends.get((target, source))
        if fro is not None and to < fro and _is_double(ways, given, to) and _is_double(ways, given, fro):
            given = {**given, to: given[fro], fro: given[to]}
    return given


def _is_double(ways: Sequence[Way], given: Mapping[int, Word], number: int) -> bool:
    """Whether another way out of the same symbol has the same answer."""
    beside = [other for other in given if other != number and ways[other].source == ways[number].source]
    return kind_of(given[number].text) in {kind_of(given[other].text) for other in beside}
