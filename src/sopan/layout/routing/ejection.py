"""Chains of ejections: a link takes a cheaper way, who stands in it is put elsewhere, and so on while it still pays."""

from collections.abc import Iterable

from sopan.layout.routing.choice import Choice

_DEPTH = 5
_PUSHES = 150  # tries a link; few chains that pay are longer in coming
_EPSILON = 1e-6


def eject_all(choice: Choice, grief: float, links: Iterable[int]) -> bool:
    """Tries every one of ``links`` that goes a way dearer by ``grief`` than its cheapest; True when something paid."""
    paid = False
    for link in links:
        if choice.is_aggrieved(link, grief) and _Chain(choice).begin(link):
            paid = True
    return paid


class _Chain:
    """One chain: the links moved so far, and how many tries are left."""

    def __init__(self, choice: Choice) -> None:
        self._choice = choice
        self._moved: list[int] = []
        self._left = _PUSHES

    def begin(self, link: int) -> bool:
        """Moves ``link`` to a cheaper way, with all that follows; False, and nothing moved, when no chain pays."""
        now = self._choice.now(link).cost
        dearest = now + self._choice.burden(link, self._choice.picked[link])
        for index, option in enumerate(self._choice.options[link]):
            if option.candidate.cost >= dearest - _EPSILON:
                return False
            if index != self._choice.picked[link] and self._push(link, index, 0.0):
                return True
        return False

    def _push(self, link: int, index: int, delta: float) -> bool:
        """Moves ``link``; ``delta`` is what the chain has cost so far. True when it has paid in the end."""
        self._left -= 1
        choice, before = self._choice, self._choice.picked[link]
        delta -= choice.cost(link)
        choice.picked[link] = index
        delta += choice.cost(link)
        if delta < -_EPSILON:
            return True
        self._moved.append(link)
        if len(self._moved) < _DEPTH and self._put_aside(link, delta):
            return True
        self._moved.pop()
        choice.picked[link] = before
        return False

    def _put_aside(self, link: int, delta: float) -> bool:
        """Finds another way for whoever stands in the way of ``link``, one that leaves hope of a gain."""
        choice = self._choice
        victims = [other for other in choice.disturbed_by(link) if other not in self._moved]
        if not victims:
            return False
        other, *rest = victims
        hope = delta - choice.cost(other)
        hope -= sum(choice.between(link, choice.picked[link], more, choice.picked[more]) for more in rest)
        for index, option in enumerate(choice.options[other]):
            if hope + option.candidate.cost >= -_EPSILON or self._left <= 0:
                return False
            if index != choice.picked[other] and self._push(other, index, delta):
                return True
        return False
