"""Gives the words "Ya" and "Tidak", and any other label, to the arrows beside which they stand."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from sopan.drawing import Rect
from sopan.readers.recogniser.arrows.nets import Way
from sopan.readers.recogniser.nearness import Nearby, box_to_line, length_of
from sopan.readers.recogniser.symbols.model import Word
from sopan.readers.recogniser.words import is_answer

_REACH, _VAGUE_REACH = 22.0, 60.0
_PER_POINT_ALONG = 0.12
_NOT_FROM_DECISION = 30.0
_NO_ANSWER = 8.0
_MOST_PAIRS = 200_000
_TURNED = 0.8


def give_answers(
    ways: Sequence[Way], words: Sequence[Word], decisions: Collection[str], wordless: Collection[int] = ()
) -> tuple[dict[int, Word], list[Word]]:
    """The word of each way by its number, and the words that belong to none.

    A way with a text of its own needs none; of those whose numbers are ``wordless`` it is known that they have none.
    The nearest word and way are matched first; a word belongs near the way's start, and rather to a decision's exit.
    """
    near: Nearby[int] = Nearby()
    for number, way in enumerate(ways):
        if number not in wordless and not way.text.strip():
            near.add(Rect.around(way.points), number)
    costs: list[tuple[float, int, int]] = []
    for index, word in enumerate(words):
        reach = (_VAGUE_REACH if word.vague else _REACH) + max(word.box.w, word.box.h) / 2
        for number in sorted(set(near.around(word.box.middle, reach))):
            cost = _cost(word, ways[number], decisions)
            if cost is not None and len(costs) < _MOST_PAIRS:
                costs.append((cost, index, number))
    given = _match(costs)
    return {number: words[index] for index, number in given.items()}, [
        word for index, word in enumerate(words) if index not in given
    ]


def turn_backward(ways: Sequence[Way], given: Mapping[int, Word], decisions: Collection[str]) -> list[Way]:
    """The ways, with each turned round whose answer stands where it meets a decision: an answer begins its arrow.

    Only lines without glue are turned, and become less sure; programs turn such lines round when they save a file.
    """
    turned = list(ways)
    for number, word in given.items():
        way = ways[number]
        if way.confidence >= 1 or way.target not in decisions or way.source in decisions:
            continue
        _, along = box_to_line(word.box, way.points)
        if along > length_of(way.points) / 2:
            turned[number] = way._replace(
                source=way.target, target=way.source, points=way.points[::-1], confidence=way.confidence * _TURNED
            )
    return turned


def _cost(word: Word, way: Way, decisions: Collection[str]) -> float | None:
    distance, along = box_to_line(word.box, way.points)
    if distance > (_VAGUE_REACH if word.vague else _REACH):
        return None
    cost = distance + _PER_POINT_ALONG * along
    if way.source not in decisions:
        cost += _NOT_FROM_DECISION
        if not is_answer(word.text):
            return None
    return cost + (0.0 if is_answer(word.text) else _NO_ANSWER)


def _match(costs: list[tuple[float, int, int]]) -> dict[int, int]:
    """One way a word, one word a way, cheapest first; then pairs change partners where both together gain."""
    cost_of = {(index, number): cost for cost, index, number in costs}
    given: dict[int, int] = {}
    taken: set[int] = set()
    for _, index, number in sorted(costs):
        if index not in given and number not in taken:
            given[index] = number
            taken.add(number)
    rivals: dict[int, list[int]] = defaultdict(list)
    for _, index, number in costs:
        rivals[number].append(index)
    improved = True
    while improved:
        improved = False
        for one in list(given):
            for other in {rival for rival in rivals[given[one]] if rival in given and rival != one}:
                swapped = cost_of.get((one, given[other])), cost_of.get((other, given[one]))
                now = cost_of[one, given[one]] + cost_of[other, given[other]]
                if None not in swapped and sum(filter(None, swapped)) < now - 1e-6:
                    given[one], given[other] = given[other], given[one]
                    improved = True
    return given
