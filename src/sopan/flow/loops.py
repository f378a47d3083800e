"""Loops: the steps that a procedure can go round in, and the arrows that send the main path back."""

from collections.abc import Iterator
from dataclasses import dataclass

from sopan.document import Bentuk
from sopan.flow.graph import Edge, Flow
from sopan.flow.paths import Path, first_way
from sopan.flow.ways import Ways, build_ways


@dataclass(frozen=True, slots=True)
class Loop:
    """Node ids that can all reach each other, in reading order, and the decisions among them (none: endless)."""

    nodes: tuple[str, ...]
    decisions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Round:
    """One way round from the main path: the id of the arrow that leaves it, and the stops until it is back there."""

    edge: str
    nodes: tuple[str, ...]


def find_loops(flow: Flow) -> tuple[Loop, ...]:
    """The strongly connected parts of ``flow`` that have an arrow inside, in reading order. Linear."""
    ways = build_ways(flow)
    loops = []
    for part in _connected_parts(ways):
        if len(part) > 1 or part[0] in ways.onward(part[0]):
            members = ways.members(part)
            nodes = [node for node in flow.nodes if node.id in members]
            decisions = tuple(node.id for node in nodes if node.bentuk is Bentuk.KEPUTUSAN)
            loops.append(Loop(tuple(node.id for node in nodes), decisions))
    place = {node.id: index for index, node in enumerate(flow.nodes)}
    return tuple(sorted(loops, key=lambda loop: place[loop.nodes[0]]))


def find_rounds(flow: Flow, path: Path) -> tuple[Round, ...]:
    """Each arrow that leaves ``path`` and comes back to where it left without using the path beyond, with its stops.

    The stops run from the arrow's target to its source, which is done once more.
    """
    ways = build_ways(flow)
    place = {stop: index for index, stop in enumerate(path.nodes)}
    rounds = []
    for stop, edge in _exits(ways, path):
        target = ways.stop_of[edge.target]
        if place.get(target, -1) > place[stop]:
            continue
        before = place.get(target)
        back = path.nodes[before : place[stop] + 1] if before is not None else _way_back(ways, path, target, stop)
        if back:
            rounds.append(Round(edge.id, tuple(back)))
    return tuple(rounds)


def _exits(ways: Ways, path: Path) -> Iterator[tuple[str, Edge]]:
    return ((stop, edge) for stop in path.nodes for edge in ways.leaving[stop])


def _way_back(ways: Ways, path: Path, target: str, stop: str) -> list[str]:
    beyond = path.nodes[path.nodes.index(stop) + 1 :]
    return first_way(ways, target, (stop,), frozenset(beyond))


def _connected_parts(ways: Ways) -> list[list[str]]:
    """Tarjan's strongly connected components, without recursion."""
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    waiting: list[str] = []
    on_hold: set[str] = set()
    parts: list[list[str]] = []
    for root in ways.nodes:
        pile = [] if root in number else [(root, iter(ways.onward(root)))]
        while pile:
            stop, targets = pile[-1]
            if stop not in number:
                number[stop] = low[stop] = len(number)
                waiting.append(stop)
                on_hold.add(stop)
            target = next(targets, None)
            if target is None:
                pile.pop()
                if pile:
                    low[pile[-1][0]] = min(low[pile[-1][0]], low[stop])
                if low[stop] == number[stop]:
                    parts.append(_cut(waiting, stop))
                    on_hold.difference_update(parts[-1])
            elif target not in number:
                pile.append((target, iter(ways.onward(target))))
            elif target in on_hold:
                low[stop] = min(low[stop], number[target])
    return parts


def _cut(waiting: list[str], stop: str) -> list[str]:
    part = [waiting.pop()]
    while part[-1] != stop:
        part.append(waiting.pop())
    return part
