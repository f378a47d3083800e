"""Where the flow can go: what a start reaches, what reaches an end, the main path, and the longest one."""

from collections.abc import Callable, Collection, Iterable
from fractions import Fraction
from typing import NamedTuple

from sopan.flow.graph import Flow, Node
from sopan.flow.ways import Ways, build_ways


class Path(NamedTuple):
    """Node ids from a start on, one for each stop. ``complete`` when the last one closes the procedure."""

    nodes: tuple[str, ...] = ()
    complete: bool = False


def reachable(flow: Flow) -> frozenset[str]:
    """Ids of all nodes that some start leads to, the starts included. Linear."""
    ways = build_ways(flow)
    return ways.members(_spread(ways.starts, ways.onward))


def reaching_end(flow: Flow) -> frozenset[str]:
    """Ids of all nodes from which some end can be reached, the ends included. Linear."""
    ways = build_ways(flow)
    return ways.members(_spread(ways.ends, ways.backward))


def main_path(flow: Flow) -> Path:
    """From the first start that gets there to an end, taking Ya or lanjut wherever that leads on. Linear.

    Where no end can be reached, the path goes to a dead end instead, or else as far down the table as it can.
    """
    ways = build_ways(flow)
    for complete, goals in ((True, _closing(ways)), (False, _dead_ends(ways)), (False, _lowest(ways))):
        for start in ways.starts:
            if found := first_way(ways, start, goals):
                return Path(tuple(found), complete)
    return Path()


def longest_path(flow: Flow, weight: Callable[[Node], Fraction]) -> Path:
    """The path of greatest weight from a start to an end that never turns back; ties go to the expected way. Linear.

    ``weight`` is that of a node's row, counted once while the path stays in the row. Arrows that close a loop, seen
    from the starts along the expected ways, are left out. Where no end can be reached, it is the main path.
    """
    ways = build_ways(flow)
    order, onward = _without_turning_back(ways)
    best: dict[str, tuple[Fraction, str]] = dict.fromkeys(_closing(ways), (Fraction(0), ""))
    for stop in order:
        for target in onward[stop]:
            if target in best:
                same_row = ways.nodes[stop].row == ways.nodes[target].row
                gain = best[target][0] + (0 if same_row else weight(ways.nodes[target]))
                if stop not in best or gain > best[stop][0]:
                    best[stop] = (gain, target)
    starts = [start for start in ways.starts if start in best]
    if not starts:
        return main_path(flow)
    stops = [max(starts, key=lambda start: best[start][0] + weight(ways.nodes[start]))]
    while following := best[stops[-1]][1]:
        stops.append(following)
    return Path(tuple(stops), complete=True)


def first_way(ways: Ways, start: str, goals: Collection[str], closed: Collection[str] = ()) -> list[str]:
    """The stops from ``start`` to the first of ``goals`` met on the expected ways and past none ``closed``, or []."""
    came_from: dict[str, str] = {}
    pile = [(start, "")]
    while pile:
        stop, before = pile.pop()
        if stop in came_from or stop in closed:
            continue
        came_from[stop] = before
        if stop in goals:
            return _trace(came_from, stop)
        pile += [(target, stop) for target in reversed(ways.onward(stop))]
    return []


def _trace(came_from: dict[str, str], stop: str) -> list[str]:
    stops = [stop]
    while before := came_from[stops[-1]]:
        stops.append(before)
    return stops[::-1]


def _spread(seeds: Iterable[str], neighbours: Callable[[str], list[str]]) -> set[str]:
    found = set(seeds)
    pile = list(found)
    while pile:
        fresh = [stop for stop in neighbours(pile.pop()) if stop not in found]
        found.update(fresh)
        pile += fresh
    return found


def _closing(ways: Ways) -> frozenset[str]:
    return frozenset(stop for stop in ways.ends if not ways.leaving[stop])


def _dead_ends(ways: Ways) -> frozenset[str]:
    return frozenset(stop for stop in ways.nodes if not ways.leaving[stop])


def _lowest(ways: Ways) -> frozenset[str]:
    found = _spread(ways.starts, ways.onward)
    return frozenset([stop for stop in ways.nodes if stop in found][-1:])


def _without_turning_back(ways: Ways) -> tuple[list[str], dict[str, list[str]]]:
    """All stops that a start leads to, each after those it leads to, and the arrows that close no loop."""
    onward: dict[str, list[str]] = {}
    order: list[str] = []
    done: set[str] = set()
    for start in ways.starts:
        pile = [(start, iter(ways.onward(start)))] if start not in onward else []
        onward.setdefault(start, [])
        while pile:
            stop, targets = pile[-1]
            target = next(targets, None)
            if target is None:
                order.append(stop)
                done.add(stop)
                pile.pop()
            elif target in done:
                onward[stop].append(target)
            elif target not in onward:
                onward[stop].append(target)
                onward[target] = []
                pile.append((target, iter(ways.onward(target))))
    return order, onward
