"""Joins arrows that leave a page by a connector with those that enter another page by its twin."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sopan.readers.recogniser.arrows.nets import Way
from sopan.readers.recogniser.symbols.model import Connector

_PAIRED, _UNLETTERED = 0.95, 0.7


class Arrow(NamedTuple):
    """An arrow from node to node with its label."""

    source: str
    target: str
    label: str
    confidence: float
    directed: bool = True


def join_across(
    ways: Sequence[Way], labels: Mapping[int, str], connectors: Sequence[Connector]
) -> tuple[list[Arrow], list[Connector]]:
    """All arrows from node to node, and the connectors that have no twin."""
    by_id = {connector.id: connector for connector in connectors}
    ways = [_turn(way, by_id) for way in ways]
    leaving: dict[str, list[int]] = {}
    for number, way in enumerate(ways):
        leaving.setdefault(way.source, []).append(number)
    twins = _twins(ways, connectors)
    arrows: list[Arrow] = []
    for number, way in enumerate(ways):
        if way.source in by_id:
            continue
        label = labels.get(number, "")
        for target, confidence in _ends(way.target, by_id, twins, leaving, ways):
            arrows.append(Arrow(way.source, target, label, min(way.confidence, confidence), way.directed))
    paired = set(twins) | set(twins.values())
    return arrows, [connector for connector in connectors if connector.id not in paired]


def _turn(way: Way, connectors: Mapping[str, Connector]) -> Way:
    """A line without a head leads to a connector at a page's foot, and from one at its head."""
    if way.directed:
        return way
    source, target = connectors.get(way.source), connectors.get(way.target)
    if (source and source.low and not target) or (target and not target.low and not source):
        return way._replace(source=way.target, target=way.source, points=way.points[::-1])
    return way


def _twins(ways: Sequence[Way], connectors: Sequence[Connector]) -> dict[str, str]:
    """For each connector that an arrow enters, the one on another page where it goes on."""
    sources, targets = {way.source for way in ways}, {way.target for way in ways}
    leaving = [each for each in connectors if each.id in targets]
    entering = [each for each in connectors if each.id in sources and each.id not in targets]
    twins: dict[str, str] = {}
    for connector in leaving:
        same = [each for each in entering if each.letter == connector.letter and each.part != connector.part]
        if not connector.letter:
            same = [each for each in same if each.id not in twins.values()]
        if same:
            twins[connector.id] = min(same, key=lambda each: _distance(connector, each)).id
    return twins


def _distance(one: Connector, other: Connector) -> tuple[bool, int, int]:
    ahead = (other.part > one.part) == one.low
    return (not ahead, abs(other.part - one.part), abs(other.column - one.column))


def _ends(
    target: str, connectors: Mapping[str, Connector], twins: Mapping[str, str], leaving: Mapping[str, list[int]],
    ways: Sequence[Way],
) -> list[tuple[str, float]]:  # fmt: skip
    """The nodes to which a way leads in the end, however many pages it passes."""
    pile, seen, ends = [(target, 1.0)], {target}, []
    while pile:
        here, confidence = pile.pop()
        if here not in connectors:
            ends.append((here, confidence))
            continue
        twin = twins.get(here)
        if twin is None:
            continue
        sure = min(confidence, _PAIRED if connectors[here].letter else _UNLETTERED)
        for number in leaving.get(twin, ()):
            way = ways[number]
            if way.target not in seen:
                seen.add(way.target)
                pile.append((way.target, min(sure, way.confidence)))
    return ends
