"""The SOP as a process of BPMN: tasks, gateways, and events in lanes, joined by sequence flows.

A step of the table is a task; a decision is a gateway that asks the step's words. A capsule is a task with an event of
its own beside it, since a step has a time and may be returned to, which an event cannot. What the table leaves unsaid
becomes a gateway: several arrows into one symbol, several out of it, and a step that is done together.
"""

from collections.abc import Iterator
from enum import StrEnum
from itertools import groupby, pairwise
from typing import NamedTuple

from sopan.document import Bentuk, Sop
from sopan.flow.graph import Branch, Flow, Node, build_flow

START_NAME, END_NAME, CHOICE_NAME = "Mulai", "Selesai", "Arah selanjutnya?"
NOBODY = "Pelaksana"
"""What a lane is called of which nobody says whose it is."""

EXTENSIONS = "urn:sopan:berkas:1"
"""The XML namespace of what BPMN has no word for: elements named by the keys of the SOP file."""


class Kind(StrEnum):
    """The elements of BPMN that an SOP needs, as BPMN names them."""

    START = "startEvent"
    TASK = "userTask"
    CHOICE = "exclusiveGateway"
    PARALLEL = "parallelGateway"
    END = "endEvent"


class Element(NamedTuple):
    """A flow node in lane number ``lane``; elements of one table ``row`` and ``stage`` stand side by side.

    ``node`` is the id of the symbol it is, "" for what BPMN needs beside the symbols.
    """

    id: str
    kind: Kind
    name: str
    lane: int
    row: int
    stage: int
    node: str = ""


class Passage(NamedTuple):
    """A sequence flow from element id to element id, and which of its step's exits it is."""

    id: str
    source: str
    target: str
    name: str = ""
    branch: Branch = Branch.LANJUT


class Process(NamedTuple):
    """Names of the lanes, elements in the order of the table, sequence flows."""

    lanes: tuple[str, ...]
    elements: tuple[Element, ...]
    passages: tuple[Passage, ...]


def build_process(sop: Sop, label_ya: str = "Ya", label_tidak: str = "Tidak") -> Process:
    """The process of ``sop``. Rows without an actor have no symbol, and none here."""
    flow = build_flow(sop, label_ya, label_tidak)
    lanes = list(dict.fromkeys(pelaksana.nama for pelaksana in sop.pelaksana))
    lanes += [name for name in dict.fromkeys(node.pelaksana for node in flow.nodes) if name not in lanes]
    units = [_Unit(sop, nodes, flow, lanes) for nodes in _together(sop, flow)]
    doors = {unit.nodes[0].id: unit for unit in units} | {unit.nodes[-1].id: unit for unit in units}
    passages = [passage for unit in units for passage in unit.inside()]
    for edge in flow.edges:
        if edge.branch is not Branch.GABUNG:
            source, target = doors[edge.source], doors[edge.target]
            label = edge.label if source.chooses else ""
            passages.append(Passage(edge.id, source.leaves, target.enters, label, edge.branch))
    return Process(tuple(lanes), tuple(element for unit in units for element in unit.elements), tuple(passages))


def _together(sop: Sop, flow: Flow) -> Iterator[list[Node]]:
    """The symbols that are one step of the process: those of a shared row, else each alone."""
    for row, nodes in groupby(flow.nodes, key=lambda node: node.row):
        if sop.kegiatan[row].simpul:
            yield from ([node] for node in nodes)
        else:
            yield list(nodes)


class _Unit:
    """The elements of one step, in the order in which they are passed: ``enters`` and ``leaves`` are its doors.

    It ``chooses`` when it has more than one exit; a decision with a single one, which is a fault, asks nothing.
    """

    def __init__(self, sop: Sop, nodes: list[Node], flow: Flow, lanes: list[str]) -> None:
        self.nodes, self._lanes = nodes, lanes
        first, kegiatan = nodes[0], sop.kegiatan[nodes[0].row]
        self._name = kegiatan.uraian.strip() or f"Langkah {kegiatan.no}"
        self._stage = 10 * _place_in_lane(first, flow)
        self._exits = [edge for edge in flow.edges if edge.source == nodes[-1].id and edge.branch is not Branch.GABUNG]
        entries = sum(edge.target == first.id and edge.branch is not Branch.GABUNG for edge in flow.edges)
        starts = first.bentuk is Bentuk.MULAI or not entries
        self.elements: list[Element] = []
        if starts:
            self._add(Kind.START, START_NAME, 0, "mulai")
        self.enters = self._merge(entries + starts)
        self.chooses = len(self._exits) > 1
        self._steps(self.chooses and first.bentuk is Bentuk.KEPUTUSAN)
        self.leaves = self._fork()
        if not self._exits:
            self._add(Kind.END, END_NAME, 7, "selesai")

    def _add(self, kind: Kind, name: str, stage: int, suffix: str) -> str:
        id = f"{self.nodes[0].id}_{suffix}"
        self.elements.append(Element(id, kind, name, self._lane(self.nodes[0]), self.nodes[0].row, self._stage + stage))
        return id

    def _lane(self, node: Node) -> int:
        return self._lanes.index(node.pelaksana)

    def _merge(self, entries: int) -> str:
        if entries > 1:
            return self._add(Kind.CHOICE, "", 1, "temu")
        return f"{self.nodes[0].id}_bersama" if len(self.nodes) > 1 else self.nodes[0].id

    def _steps(self, decides: bool) -> None:
        shared = len(self.nodes) > 1
        if shared:
            self._add(Kind.PARALLEL, "", 2, "bersama")
        kind = Kind.CHOICE if decides and not shared else Kind.TASK
        for node in self.nodes:
            place = self._lane(node), node.row, self._stage + 3
            self.elements.append(Element(node.id, kind, self._name, *place, node.id))
        if shared:
            self._add(Kind.PARALLEL, "", 4, "lengkap")
        if shared and decides:
            self._add(Kind.CHOICE, self._name, 5, "putusan")

    def _fork(self) -> str:
        last = self.elements[-1]
        if self.chooses and last.kind is not Kind.CHOICE:
            if any(edge.branch is not Branch.LANJUT for edge in self._exits):
                return self._add(Kind.CHOICE, CHOICE_NAME, 6, "pilihan")
            return self._add(Kind.PARALLEL, "", 6, "serentak")
        return last.id

    def inside(self) -> Iterator[Passage]:
        """The sequence flows between its elements; tasks that are shared lie side by side."""
        stages = [list(each) for _, each in groupby(self.elements, key=lambda element: element.stage)]
        for before, after in pairwise(stages):
            for source in before:
                for target in after:
                    yield Passage(f"{source.id}.{target.id}", source.id, target.id)


def _place_in_lane(node: Node, flow: Flow) -> int:
    """How many symbols of its own column stand before ``node`` in its row."""
    return sum(
        other.row == node.row and other.pelaksana == node.pelaksana and other.place < node.place for other in flow.nodes
    )
