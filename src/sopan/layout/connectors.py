"""Cuts arrows at page breaks: a pentagon where one leaves, its twin where it comes in, in strips at head and foot."""

from collections.abc import Iterator, Sequence
from string import ascii_uppercase
from typing import NamedTuple

from sopan.flow import Edge, Node
from sopan.layout.state import FOOT, HEAD, Arrow, Band, Connector, Mark, PagePlan, TablePlan

_STRAIGHT, _BENT, _DETOUR, _PER_COLUMN = 0.0, 10.0, 24.0, 0.5


class _Cut(NamedTuple):
    edge: Edge
    leaves: int  # page index
    enters: int

    @property
    def key(self) -> tuple[str, bool]:
        return (self.edge.target, self.enters > self.leaves)


def plan_pages(plan: TablePlan, ranges: Sequence[range], first_number: int) -> tuple[PagePlan, ...]:
    """The pages' bands and arrows; connectors to one target from one direction share a letter."""
    nodes = {node.id: node for node in plan.flow.nodes}
    page_of = {row: index for index, rows in enumerate(ranges) for row in rows}
    cuts = []
    for edge in plan.flow.edges:
        leaves, enters = page_of[nodes[edge.source].row], page_of[nodes[edge.target].row]
        if leaves != enters:
            cuts.append(_Cut(edge, leaves, enters))
    letters = _letters(cuts)
    return tuple(_plan_page(plan, index, rows, first_number, cuts, letters, nodes) for index, rows in enumerate(ranges))


def _letters(cuts: list[_Cut]) -> dict[tuple[str, bool], str]:
    """A, B, ... Z, AA, ... in the order in which the pages show them."""
    letters: dict[tuple[str, bool], str] = {}
    for cut in sorted(cuts, key=lambda cut: min(cut.leaves, cut.enters)):
        letters.setdefault(cut.key, _letter(len(letters)))
    return letters


def _letter(number: int) -> str:
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = ascii_uppercase[rest] + name
    return name


def _plan_page(
    plan: TablePlan, index: int, rows: range, first_number: int, cuts: list[_Cut],
    letters: dict[tuple[str, bool], str], nodes: dict[str, Node],
) -> PagePlan:  # fmt: skip
    columns = {actor.name: number for number, actor in reversed(list(enumerate(plan.actors)))}
    bands = [
        Band(row, tuple(Mark(node.id, columns[node.pelaksana], node) for node in band))
        for row in rows
        for band in plan.rows[row].bands
    ]
    here = {mark.id for band in bands for mark in band.marks}
    arrows = [
        Arrow(edge.id, edge.source, edge.target, edge, edge.label)
        for edge in plan.flow.edges
        if edge.source in here and edge.target in here
    ]
    strips: dict[int, list[tuple[Connector, str]]] = {HEAD: [], FOOT: []}
    for strip, connector, id, inner in _connectors(cuts, index, first_number, letters, nodes):
        strips[strip].append((connector, id))
        arrows += inner
    for strip in (HEAD, FOOT):
        placed = _place(strips[strip], strip, bands, arrows, len(plan.actors))
        bands = placed + bands if strip == HEAD else bands + placed
    return PagePlan(first_number + index, rows, tuple(bands), tuple(arrows))


def _connectors(
    cuts: list[_Cut], page: int, first_number: int, letters: dict[tuple[str, bool], str], nodes: dict[str, Node]
) -> Iterator[tuple[int, Connector, str, list[Arrow]]]:
    """The strip, the connector, its id, and its arrows, for every connector of ``page``."""
    for key, letter in letters.items():
        target, down = nodes[key[0]], key[1]
        leaving = [cut for cut in cuts if cut.key == key and cut.leaves == page]
        entering = [cut for cut in cuts if cut.key == key and cut.enters == page]
        if leaving:
            id = f"keluar{letter}"
            connector = Connector(letter, "keluar", target, (leaving[0].enters + first_number,))
            arrows = [
                Arrow(f"{cut.edge.id}>{letter}", cut.edge.source, id, cut.edge, cut.edge.label) for cut in leaving
            ]
            yield FOOT if down else HEAD, connector, id, arrows
        if entering:
            id = f"masuk{letter}"
            connector = Connector(
                letter, "masuk", target, tuple(sorted({cut.leaves + first_number for cut in entering}))
            )
            yield (
                HEAD if down else FOOT,
                connector,
                id,
                [Arrow(f"{id}>{target.id}", id, target.id, entering[0].edge, "")],
            )


def _place(
    connectors: list[tuple[Connector, str]], strip: int, bands: list[Band], arrows: list[Arrow], count: int
) -> list[Band]:
    """Puts a strip's connectors into columns, as straight above or below their other ends as they go."""
    result: list[Band] = []
    for start in range(0, len(connectors), count):
        some = connectors[start : start + count]
        costs = [_column_costs(id, strip, bands, arrows, count) for _, id in some]
        columns = _assign(costs, count)
        marks = [Mark(id, column, connector) for (connector, id), column in zip(some, columns, strict=True)]
        result.append(Band(strip, tuple(sorted(marks, key=lambda mark: mark.column))))
    return result if strip == FOOT else result[::-1]


def _column_costs(id: str, strip: int, bands: list[Band], arrows: list[Arrow], count: int) -> list[float]:
    ends = {
        arrow.source if arrow.target == id else arrow.target for arrow in arrows if id in (arrow.source, arrow.target)
    }
    costs = [0.0] * count
    for number, band in enumerate(bands):
        for mark in band.marks:
            if mark.id in ends:
                between = bands[:number] if strip == HEAD else bands[number + 1 :]
                for column in range(count):
                    costs[column] += _way(mark.column, column, band, between)
    return costs


def _way(home: int, column: int, band: Band, between: list[Band]) -> float:
    taken = any(mark.column == column for other in between for mark in other.marks)
    distance = _PER_COLUMN * abs(home - column)
    if home == column:
        return distance + (_DETOUR if taken else _STRAIGHT)
    beside = any(min(home, column) <= mark.column <= max(home, column) and mark.column != home for mark in band.marks)
    return distance + (_DETOUR if taken or beside else _BENT)


def _assign(costs: list[list[float]], count: int) -> list[int]:
    """One column a connector, cheap in sum: greedy by regret, then swaps."""
    columns: list[int] = [-1] * len(costs)
    free = set(range(count))
    for number in sorted(range(len(costs)), key=lambda number: (min(costs[number]), number)):
        columns[number] = min(free, key=lambda column: (costs[number][column], column))
        free.discard(columns[number])
    improved = True
    while improved:
        improved = False
        for a in range(len(costs)):
            for column in sorted(free):
                if costs[a][column] < costs[a][columns[a]] - 1e-9:
                    free.add(columns[a])
                    free.discard(column)
                    columns[a], improved = column, True
            for b in range(a):
                now = costs[a][columns[a]] + costs[b][columns[b]]
                if costs[a][columns[b]] + costs[b][columns[a]] < now - 1e-9:
                    columns[a], columns[b] = columns[b], columns[a]
                    improved = True
    return columns
