"""Reads the nets of lines as arrows and joining lines between symbols."""

from collections.abc import Callable, Iterator
from itertools import permutations
from typing import NamedTuple

from sopan.readers.recogniser.arrows.nets import Net, Port, Way, Weave

_BARE = 0.6  # confidence of an arrow without a head
_CROSSROADS = 0.6
_SAME_PLACE = 3.0
_MOST_PORTS = 40


class Reading(NamedTuple):
    """Arrows, joining lines (no head, in one row), and the count of lines that lead from nowhere or to nowhere."""

    arrows: tuple[Way, ...]
    joins: tuple[Way, ...]
    lost: int


def read_ways(weave: Weave, order: Callable[[str], tuple[int, int]], joinable: Callable[[str, str], bool]) -> Reading:
    """All ways of a page. ``order`` ranks symbols as people read; ``joinable`` tells which may share a step."""
    arrows: list[Way] = []
    joins: list[Way] = []
    lost = 0
    for net in weave.nets():
        ports = list(net.ports)
        if len({(port.symbol, port.line, port.end) for port in ports}) < 2 or len(ports) > _MOST_PORTS:
            lost += len(net.lines)
            continue
        heads = [port for port in ports if port.head]
        if heads:
            arrows += _headed(weave, ports, heads)
        elif (leaning := _leaning(weave, ports)) is not None:
            arrows.append(leaning)
        else:
            for way in _bare(weave, net, order):
                (joins if joinable(way.source, way.target) else arrows).append(way)
    return Reading(tuple(_once(arrows)), tuple(_once(joins)), lost)


def _headed(weave: Weave, ports: list[Port], heads: list[Port]) -> Iterator[Way]:
    met = {(head.symbol, head.line) for head in heads}
    ends = {symbol for symbol, _ in met}
    tails = [
        port for port in ports if not port.head and (port.symbol not in ends or (port.symbol, port.line) in met)
    ]  # the joints of a chain that lie beside its goal are no start
    if not tails:
        for one, other in permutations(heads, 2):
            yield weave.way(one, other, directed=True)
        return
    if len(tails) == 1 or len(heads) == 1:
        for tail in tails:
            for head in heads:
                yield weave.way(tail, head, directed=True)
        return
    pairs = {_nearest(weave, tail, heads, from_tail=True) for tail in tails}
    pairs |= {_nearest(weave, head, tails, from_tail=False) for head in heads}
    for tail, head in sorted(pairs):
        way = weave.way(tail, head, directed=True)
        yield way._replace(confidence=way.confidence * _CROSSROADS)


def _nearest(weave: Weave, port: Port, others: list[Port], *, from_tail: bool) -> tuple[Port, Port]:
    other = min(others, key=lambda each: weave.distance(port, each))
    return (port, other) if from_tail else (other, port)


def _leaning(weave: Weave, ports: list[Port]) -> Way | None:
    """A chain whose only heads stand between its lines."""
    if len(ports) != 2 or ports[0].line == ports[1].line:
        return None
    lean = weave.lean(*ports)
    if not lean:
        return None
    source, target = ports if lean > 0 else ports[::-1]
    return weave.way(source, target, directed=True)


def _bare(weave: Weave, net: Net, order: Callable[[str], tuple[int, int]]) -> Iterator[Way]:
    """Lines without any head lead the way people read: from the first symbol on."""
    ports = sorted(net.ports, key=lambda port: order(port.symbol))
    in_chain = len({order(port.symbol)[0] for port in ports}) == 1
    for number, port in enumerate(ports[1:], 1):
        start = ports[number - 1] if in_chain else ports[0]
        way = weave.way(start, port, directed=False)
        yield way._replace(confidence=way.confidence * _BARE)


def _once(ways: list[Way]) -> Iterator[Way]:
    """Every way once: people paste a line over itself."""
    kept: dict[tuple[str, str], list[Way]] = {}
    for way in sorted(ways, key=lambda each: -each.confidence):
        same = kept.setdefault((way.source, way.target), [])
        if not any(_alike(way, other) for other in same):
            same.append(way)
    chosen = {id(way) for same in kept.values() for way in same}
    return (way for way in ways if id(way) in chosen)


def _alike(one: Way, other: Way) -> bool:
    ends = ((one.points[0], other.points[0]), (one.points[-1], other.points[-1]))
    return all(abs(ax - bx) <= _SAME_PLACE and abs(ay - by) <= _SAME_PLACE for (ax, ay), (bx, by) in ends)
