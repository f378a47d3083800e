"""The flow as a walker sees it: symbols that share a step melt into one stop, and each stop knows its ways on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sopan.document import Bentuk
from sopan.flow.graph import Branch, Edge, Flow, Node

_PREFERENCE = {Branch.YA: 0, Branch.LANJUT: 0, Branch.CABANG: 1, Branch.TIDAK: 2}


@dataclass(frozen=True, slots=True)
class Ways:
    """``stop_of`` maps each node id to the id of its stop: itself, or the first symbol of a shared step.

    ``nodes`` holds the stops by id in reading order. ``leaving`` and ``arriving`` hold the arrows of each stop, the
    expected way first: Ya or lanjut, then the branches with labels of their own, then Tidak.
    """

    stop_of: Mapping[str, str]
    nodes: Mapping[str, Node]
    leaving: Mapping[str, tuple[Edge, ...]]
    arriving: Mapping[str, tuple[Edge, ...]]

    def onward(self, stop: str) -> list[str]:
        """The stops that the arrows of ``stop`` lead to."""
        return [self.stop_of[edge.target] for edge in self.leaving[stop]]

    def backward(self, stop: str) -> list[str]:
        """The stops whose arrows lead to ``stop``."""
        return [self.stop_of[edge.source] for edge in self.arriving[stop]]

    @property
    def starts(self) -> list[str]:
        """The stops that open the procedure; the first stop where the table has no start symbol."""
        found = [id for id, node in self.nodes.items() if node.bentuk is Bentuk.MULAI]
        return found or list(self.nodes)[:1]

    @property
    def ends(self) -> list[str]:
        """The stops with an end symbol."""
        return [id for id, node in self.nodes.items() if node.bentuk is Bentuk.SELESAI]

    def members(self, stops: Iterable[str]) -> frozenset[str]:
        """All node ids that belong to ``stops``."""
        wanted = set(stops)
        return frozenset(id for id, stop in self.stop_of.items() if stop in wanted)


def build_ways(flow: Flow) -> Ways:
    """The ways of ``flow``; time and space linear in its nodes and edges."""
    first_of_row: dict[int, str] = {}
    for node in flow.nodes:
        first_of_row.setdefault(node.row, node.id)
    by_id = {node.id: node for node in flow.nodes}
    shared = {by_id[edge.source].row for edge in flow.edges if edge.branch is Branch.GABUNG}
    stop_of = {node.id: first_of_row[node.row] if node.row in shared else node.id for node in flow.nodes}
    nodes = {node.id: node for node in flow.nodes if stop_of[node.id] == node.id}
    leaving: dict[str, list[Edge]] = {id: [] for id in nodes}
    arriving: dict[str, list[Edge]] = {id: [] for id in nodes}
    for edge in sorted(flow.edges, key=lambda edge: _PREFERENCE.get(edge.branch, 0)):
        if edge.branch is not Branch.GABUNG:
            leaving[stop_of[edge.source]].append(edge)
            arriving[stop_of[edge.target]].append(edge)
    return Ways(stop_of, nodes, _frozen(leaving), _frozen(arriving))


def _frozen(edges: dict[str, list[Edge]]) -> dict[str, tuple[Edge, ...]]:
    return {id: tuple(found) for id, found in edges.items()}
