"""Picks one way a link: descent, pairs, chains of answers, and a few seeded kicks, always in document order."""

from random import Random

from sopan.layout.routing.choice import Choice
from sopan.layout.routing.cost import CROSSING
from sopan.layout.routing.problem import Problem

_ROUNDS = 12
_CHAIN_DEPTH = 8
_CHAIN_WIDTH = 16
_GRIEF = 8.0
_KICKS = 4
_EPSILON = 1e-6


def find_routes(problem: Problem, *, effort: int = 1) -> Choice:
    """The best ways found, in the order of ``problem.links``; the same problem always gives the same answer.

    ``effort`` multiplies the kicks. Raises LookupError with the link's index when a link has no way at all.
    """
    choice = Choice(problem)
    _descend(choice)
    _settle(choice, _GRIEF)
    troubled = choice.troubled(CROSSING)
    if troubled:
        choice.widen(troubled)
        _descend(choice)
        _settle(choice, CROSSING)
        _kick(choice, effort)
        _settle(choice, _GRIEF)
    return choice


def _answer(choice: Choice, link: int) -> float:
    """Moves ``link`` to its best option given the others; the gain."""
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


def _descend(choice: Choice) -> None:
    for _ in range(_ROUNDS):
        gains = [_answer(choice, link) for link in range(len(choice.picked))]
        if max(gains, default=0.0) <= _EPSILON:
            return


def _settle(choice: Choice, grief: float) -> None:
    """Chains and pairs until neither helps; ``grief``: how much dearer than its cheapest way makes a link try."""
    for _ in range(_ROUNDS):
        moved = [_chain(choice, link) for link in choice.aggrieved(grief)]
        if not any(moved):
            moved = [_pair(choice, link) for link in choice.troubled(CROSSING)]
        if not any(moved):
            return
        _descend(choice)


def _chain(choice: Choice, link: int) -> bool:
    """Forces each of the least harmful other options and lets the disturbed answer; keeps the first that pays."""
    before = list(choice.picked)
    cost = choice.cost(link)
    for loss, index in _losses(choice, link, cost):
        choice.picked[link] = index
        if loss - _let_answer(choice, link) < -_EPSILON:
            return True
        choice.picked[:] = before
    return False


def _losses(choice: Choice, link: int, cost: float) -> list[tuple[float, int]]:
    """What each other option of ``link`` would lose at once, least first."""
    losses = []
    for index, option in enumerate(choice.options[link]):
        if option.candidate.cost >= cost:
            break
        if index != choice.picked[link]:
            losses.append((option.candidate.cost + choice.burden(link, index) - cost, index))
    return sorted(losses)[:_CHAIN_WIDTH]


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
    """Shakes a few troubled links and settles again; keeps what is better. Seeded, so always the same."""
    random = Random(2012)
    best, best_cost = list(choice.picked), choice.total()
    for _ in range(_KICKS * effort):
        troubled = choice.troubled(CROSSING)
        if not troubled:
            break
        for link in random.sample(troubled, min(2, len(troubled))):
            choice.picked[link] = random.randrange(len(choice.options[link]))
        _descend(choice)
        _settle(choice, CROSSING)
        cost = choice.total()
        if cost < best_cost - _EPSILON:
            best, best_cost = list(choice.picked), cost
        else:
            choice.picked[:] = best
    choice.picked[:] = best
