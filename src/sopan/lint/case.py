"""A case: one SOP before the checker, with what the rules look at built once and only when asked for."""

from dataclasses import dataclass, replace
from functools import cached_property

from sopan.document import Kegiatan, Sop
from sopan.flow import Branch, Edge, Flow, Node, build_flow
from sopan.flow.loops import Loop, find_loops
from sopan.flow.ways import Ways, build_ways
from sopan.lint.citation import CitedInstrument, parse_citation
from sopan.lint.finding import Place
from sopan.lint.profile import Profile
from sopan.lint.register import Register, load_register
from sopan.lint.surroundings import Surroundings


@dataclass(frozen=True)  # no slots: the cached properties live in __dict__
class Case:
    """What a rule may look at. Rules read it and change nothing."""

    sop: Sop
    profile: Profile
    surroundings: Surroundings | None = None

    @property
    def around(self) -> Surroundings:
        """The surroundings, for the rules that declare that they need them. ValueError when there are none."""
        if self.surroundings is None:
            raise ValueError("a rule that looks around must say so (Rule.surroundings)")
        return self.surroundings

    @cached_property
    def flow(self) -> Flow:
        """The graph of the SOP, with the profile's labels on its decisions."""
        return build_flow(self.sop, *self.profile.label_pairs[0])

    @cached_property
    def manned(self) -> Flow:
        """The graph as if every step had its actor, for faults that a missing actor (FL11) would only seem to cause."""
        if all(kegiatan.symbols for kegiatan in self.sop.kegiatan):
            return self.flow
        rows = tuple(row if row.symbols else replace(row, pelaksana=("",)) for row in self.sop.kegiatan)
        return build_flow(replace(self.sop, kegiatan=rows), *self.profile.label_pairs[0])

    @cached_property
    def misshapen(self) -> frozenset[str]:
        """The symbols of an unknown shape (FL01), for faults that the box they are read as would only seem to cause."""
        return frozenset(node.id for node in self.manned.nodes if self.original_shape(node))

    def original_shape(self, node: Node) -> str:
        """The name of a shape outside the five of the regulation; "" for one within."""
        kegiatan = self.sop.kegiatan[node.row]
        return kegiatan.simpul[node.place].bentuk_asal if kegiatan.simpul else kegiatan.bentuk_asal

    @cached_property
    def ways(self) -> Ways:
        """The stops of the flow and the arrows between them; a shared step is one stop."""
        return build_ways(self.flow)

    @cached_property
    def loops(self) -> tuple[Loop, ...]:
        """Where the procedure can go round."""
        return find_loops(self.flow)

    @cached_property
    def arrows(self) -> dict[str, tuple[Edge, ...]]:
        """The arrows that leave each symbol, by node id; joining lines left out."""
        leaving: dict[str, tuple[Edge, ...]] = {node.id: () for node in self.flow.nodes}
        for edge in self.flow.edges:
            if edge.branch is not Branch.GABUNG:
                leaving[edge.source] += (edge,)
        return leaving

    @cached_property
    def nodes(self) -> dict[str, Node]:
        """The symbols by id."""
        return {node.id: node for node in self.flow.nodes}

    @cached_property
    def citations(self) -> tuple[CitedInstrument, ...]:
        """Dasar hukum, item by item, taken apart."""
        return tuple(parse_citation(item) for item in self.sop.dasar_hukum)

    @property
    def register(self) -> Register:
        """The regulations and whether they still hold."""
        return load_register()

    def at_row(self, row: int, field: str = "", pelaksana: str = "") -> Place:
        """The place of a row (from 0); ``pelaksana`` defaults to the row's actors."""
        kegiatan: Kegiatan = self.sop.kegiatan[row]
        return Place(row, kegiatan.no, pelaksana or ", ".join(kegiatan.pelaksana), field)

    def at_node(self, node: Node, field: str = "") -> Place:
        """The place of one symbol."""
        return Place(node.row, node.no, node.pelaksana, field)
