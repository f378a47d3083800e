"""Picks one way a link: descent, pairs, chains of answers, and a few seeded kicks, always in document order."""

from collections import deque
from collections.abc import Iterable
from random import Random

from sopan.layout.routing.choice import Choice
from sopan.layout.routing.cost import CROSSING, FORBIDDEN
from sopan.layout.routing.ejection import eject_all
from sopan.layout.routing.problem import Problem

_ROUNDS = 12
_CHAIN_DEPTH = 8
_CHAIN_WIDTHS = (4, 20)  # first the likely moves of everyone, then the unlikely
_GRIEF = 4.0
_PER_DISTURBED = 20.0
_ANSWERS, _QUICK_ANSWERS, _ANSWERS_PER_LINK = 1900, 500, 20
_KICKS = 6
_FEW = 45  # links that a full search is done with at once
_SHAKE = 16
_EPSILON = 1e-6


def find_routes(problem: Problem, *, effort: int = 1, quick: bool = False) -> Choice:
    """The best ways found, in the order of ``problem.links``; the same problem always gives the same answer.

    ``effort`` multiplies the kicks. ``quick`` is content with ways that are allowed, be there crossings left.
    Raises LookupError with the link's index when a link has no way at all.
    """
    choice = Choice(problem)
    choice.patience = (_QUICK_ANSWERS if quick else _ANSWERS) + _ANSWERS_PER_LINK * len(problem.links)
    everyone = range(len(problem.links))
    _descend(choice, everyone)
    _settle(choice, _GRIEF, everyone, _CHAIN_WIDTHS[0])
    if quick and len(problem.links) > _FEW and not choice.troubled(FORBIDDEN):
        return choice
    _settle(choice, _GRIEF, everyone, _CHAIN_WIDTHS[-1])
    troubled = choice.troubled(CROSSING)
    if troubled:
        choice.widen(troubled)
        _descend(choice, everyone)
        for width in _CHAIN_WIDTHS:
            _settle(choice, _GRIEF, everyone, width)
        _kick(choice, 0 if quick else effort)
    _eject(choice, everyone)
    return choice


def _answer(choice: Choice, link: int) -> float:
    """Moves ``link`` to its best option given the others; the gain."""
    choice.answers += 1
    cost = best = choice.cost(link)
    options = choice.options[link]
    if options[0].candidate.cost >= best - _EPSILON:
        return 0.0
    crowd = None if choice.merges(link) else choice.crowd(link)
    for index, option in enumerate(options):
        own = option.candidate.cost
        if own >= best - _EPSILON:
            break
        if crowd and own + crowd.least(option.candidate) >= best:
            continue
        other = own + choice.burden(link, index, limit=best - own)
        if other < best - _EPSILON:
            choice.picked[link], best = index, other
    return cost - best


def _descend(choice: Choice, links: Iterable[int]) -> None:
    order = list(links)
    for _ in range(_ROUNDS):
        gains = [_answer(choice, link) for link in order]
        if max(gains, default=0.0) <= _EPSILON:
            return


def _settle(choice: Choice, grief: float, links: Iterable[int], width: int) -> None:
    """Chains and pairs from ``links`` on, until neither helps; whoever is near a change gets another turn.

    ``grief``: how much dearer than its cheapest way makes a link try.
    """
    queue = deque(links)
    waiting = set(queue)
    while queue and not _is_spent(choice):
        link = queue.popleft()
        waiting.discard(link)
        if not choice.is_aggrieved(link, grief):
            continue
        before = list(choice.picked)
        if not (
            _chain(choice, link, width)
            or (choice.burden(link, choice.picked[link]) >= CROSSING and _pair(choice, link))
        ):
            continue
        for near in _near(choice, before):
            if near not in waiting:
                waiting.add(near)
                queue.append(near)


def _eject(choice: Choice, links: range) -> None:
    """Ejections as long as they pay; each round's gains are passed on to whoever can use them."""
    for _ in range(_ROUNDS):
        if not eject_all(choice, _GRIEF, links):
            return
        _descend(choice, links)


def _is_spent(choice: Choice) -> bool:
    """True when the search has asked as often as a page of this size deserves: counted, so that no clock decides."""
    return choice.answers > choice.patience


def _near(choice: Choice, before: list[int]) -> list[int]:
    """The links that moved since ``before``, and all that could meet them where they were or are."""
    near = set()
    for link, (old, new) in enumerate(zip(before, choice.picked, strict=True)):
        if old != new:
            near |= {link, *choice.could_meet(link, old), *choice.could_meet(link, new)}
    return sorted(near)


def _chain(choice: Choice, link: int, width: int) -> bool:
    """Forces each of the most hopeful other options and lets the disturbed answer; keeps the first that pays."""
    before = list(choice.picked)
    cost = choice.cost(link)
    for index in _hopes(choice, link, cost)[:width]:
        choice.picked[link] = index
        loss = choice.cost(link) - cost
        if loss - _let_answer(choice, link) < -_EPSILON:
            return True
        choice.picked[:] = before
    return False


def _hopes(choice: Choice, link: int, cost: float) -> list[int]:
    """The other options of ``link`` under ``cost``: those that are cheap and ask few others to move come first."""
    hopes = []
    for index, option in enumerate(choice.options[link]):
        own = option.candidate.cost
        if own >= cost:
            break
        if index != choice.picked[link]:
            hopes.append((own + _PER_DISTURBED * choice.discord(link, index), index))
    return [index for _, index in sorted(hopes)]


def _let_answer(choice: Choice, link: int) -> float:
    """Lets whoever ``link`` disturbs answer, and whoever they disturb in turn; what all of them gain."""
    queue, moved, gain = choice.disturbed_by(link), {link}, 0.0
    while queue and len(moved) <= _CHAIN_DEPTH:
        other = queue.pop(0)
        if other in moved:
            continue
        moved.add(other)
        gained = _answer(choice, other)
        if gained > _EPSILON:
            gain += gained
            queue += [more for more in choice.disturbed_by(other) if more not in moved]
    return gain


def _pair(choice: Choice, link: int) -> bool:
    """Moves ``link`` together with one it disturbs, over all their options."""
    for other in choice.disturbed_by(link):
        now = choice.between(link, choice.picked[link], other, choice.picked[other])
        best = choice.cost(link) + choice.cost(other) - now
        mine = _alone(choice, link, other, best)
        theirs = _alone(choice, other, link, best)
        found = None
        for cost_a, i in mine:
            if not theirs or cost_a + theirs[0][0] >= best - _EPSILON:
                break
            for cost_b, j in theirs:
                if cost_a + cost_b >= best - _EPSILON:
                    break
                both = cost_a + cost_b + choice.between(link, i, other, j)
                if both < best - _EPSILON:
                    best, found = both, (i, j)
        if found:
            choice.picked[link], choice.picked[other] = found
            return True
    return False


def _alone(choice: Choice, link: int, without: int, limit: float) -> list[tuple[float, int]]:
    """The options of ``link`` by what they cost when ``without`` is away, those under ``limit`` only."""
    costs = []
    for index, option in enumerate(choice.options[link]):
        own = option.candidate.cost
        if own >= limit:
            break
        cost = own + choice.burden(link, index, limit=limit - own, without=without)
        if cost < limit:
            costs.append((cost, index))
    return sorted(costs)


def _kick(choice: Choice, effort: int) -> None:
    """Shakes a few troubled links and settles their surroundings; keeps what is better. Seeded, so always the same."""
    random = Random(2012)
    best, best_cost = list(choice.picked), choice.total()
    for _ in range(_KICKS * effort):
        troubled = choice.troubled(CROSSING)
        if not troubled or choice.answers > _ANSWERS // 2 + _ANSWERS_PER_LINK * len(choice.links):
            break
        for link in random.sample(troubled, min(2, len(troubled))):
            _shake(choice, link, random)
        near = _near(choice, best)
        _descend(choice, near)
        _settle(choice, CROSSING, near, _CHAIN_WIDTHS[-1])
        cost = choice.total()
        if cost < best_cost - _EPSILON:
            best, best_cost = list(choice.picked), cost
        else:
            choice.picked[:] = best
    choice.picked[:] = best


def _shake(choice: Choice, link: int, random: Random) -> None:
    """Moves ``link`` to one of its cheapest ways that keep off those it meets now, whatever that costs others."""
    others = choice.disturbed_by(link)
    free = [
        index
        for index in range(len(choice.options[link]))
        if not any(choice.between(link, index, other, choice.picked[other]) for other in others)
    ]
    if free:
        choice.picked[link] = random.choice(free[:_SHAKE])
        _let_answer(choice, link)
