"""What the sentences of one SOP are made from: its rows with their symbols, and how the text names them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from sopan.document import Kegiatan, Sop
from sopan.flow import Edge, Flow, LooseEnd, Node, build_flow
from sopan.flow.paths import reachable
from sopan.flow.series import join_and
from sopan.flow.ways import Ways, build_ways
from sopan.writers.plain.wording import tidy


@dataclass(frozen=True)  # no slots: the cached properties live in __dict__
class Story:
    """One SOP and the views of its flow."""

    sop: Sop

    @cached_property
    def flow(self) -> Flow:
        """The graph."""
        return build_flow(self.sop)

    @cached_property
    def ways(self) -> Ways:
        """The graph for walking."""
        return build_ways(self.flow)

    @cached_property
    def reached(self) -> frozenset[str]:
        """Node ids that a start leads to."""
        return reachable(self.flow)

    @cached_property
    def symbols(self) -> dict[int, list[Node]]:
        """The symbols of each row (from 0)."""
        found: dict[int, list[Node]] = {row: [] for row in range(len(self.sop.kegiatan))}
        for node in self.flow.nodes:
            found[node.row].append(node)
        return found

    @cached_property
    def loose_ends(self) -> dict[str, list[LooseEnd]]:
        """The exits that lead nowhere, by stop."""
        found: dict[str, list[LooseEnd]] = {stop: [] for stop in self.ways.nodes}
        for end in self.flow.loose_ends:
            found[self.ways.stop_of[end.node]].append(end)
        return found

    def leaving(self, stop: str) -> tuple[Edge, ...]:
        """The arrows of a stop, the expected way first."""
        return self.ways.leaving[stop]

    def target(self, edge: Edge) -> Node:
        """The stop that an arrow leads to."""
        return self.ways.nodes[self.ways.stop_of[edge.target]]

    def steps(self, rows: Iterable[int], last: str = "dan") -> str:
        """The rows by number, as in "langkah 4", "langkah 2, 3, dan 4"; one without number is named by its place."""
        numbers = [tidy(self.sop.kegiatan[row].no) or f"tanpa nomor di baris {row + 1}" for row in dict.fromkeys(rows)]
        return f"langkah {join_and(numbers, last)}"

    def actors(self, node: Node) -> str:
        """Who stands at a stop: the symbol's actor, or all actors of a shared step."""
        kegiatan = self.sop.kegiatan[node.row]
        return tidy(node.pelaksana) if kegiatan.simpul else self.actors_of(kegiatan)

    def actors_of(self, kegiatan: Kegiatan) -> str:
        """All actors of a row, joined with "dan", each once."""
        return join_and(self.names_of(kegiatan))

    def names_of(self, kegiatan: Kegiatan) -> tuple[str, ...]:
        """All actors of a row, each once."""
        names = dict.fromkeys(tidy(nama) for nama in kegiatan.pelaksana or [s.pelaksana for s in kegiatan.simpul])
        return tuple(nama for nama in names if nama)
