"""A chart under work: nodes that can be taken out while the arrows through them stay whole."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from sopan.errors import UnreadableError
from sopan.readers.bpmn.chart.model import GATEWAYS, Arc, Chart, FlowNode, Role

MAX_ARCS = 10_000


class Doubt(NamedTuple):
    """Something that was interpreted at a node: ``id`` of the notice, its sentence, how sure."""

    node: str
    id: str
    message: str
    confidence: float


class Graph:
    """Nodes by id, arrows in the order of the file, and what was found out on the way.

    ``together`` are the actors of a step that several do, ``decisions``, ``firsts``, and ``lasts`` the steps that
    decide, begin, and finish. UnreadableError when the arrows become more than any procedure has.
    """

    def __init__(self, chart: Chart) -> None:
        self.chart = chart
        self.nodes: dict[str, FlowNode] = dict(chart.nodes)
        self.doubts: list[Doubt] = []
        self.together: dict[str, tuple[str, ...]] = {}
        self.decisions: set[str] = set()
        self.firsts: set[str] = set()
        self.lasts: set[str] = set()
        self.put(arc for arc in chart.arcs if arc.source != arc.target or arc.label)

    def put(self, arcs: Iterable[Arc]) -> None:
        """Takes these for all arrows, each once."""
        self.arcs = list(dict.fromkeys(arcs))
        if len(self.arcs) > MAX_ARCS:
            raise UnreadableError(f"proses ini memuat lebih dari {MAX_ARCS} panah, maka tidak dibaca.")
        self._out: dict[str, list[Arc]] = defaultdict(list)
        self._in: dict[str, list[Arc]] = defaultdict(list)
        for arc in self.arcs:
            self._out[arc.source].append(arc)
            self._in[arc.target].append(arc)

    def leaving(self, id: str) -> list[Arc]:
        """The arrows out of a node."""
        return list(self._out.get(id, ()))

    def entering(self, id: str) -> list[Arc]:
        """The arrows into a node."""
        return list(self._in.get(id, ()))

    def of(self, *roles: Role) -> Iterator[FlowNode]:
        """The nodes of these roles, as they are when their turn comes; those gone by then are left out."""
        for id in tuple(self.nodes):
            node = self.nodes.get(id)
            if node and node.role in roles:
                yield node

    def join(self, source: str, target: str, label: str = "") -> None:
        """Adds an arrow."""
        self.put([*self.arcs, Arc(source, target, label)])

    def change(self, id: str, **values: Any) -> None:
        """Puts other values into a node."""
        self.nodes[id] = self.nodes[id]._replace(**values)

    def remark(self, id: str, text: str) -> None:
        """Adds to what is said of a node."""
        if text:
            self.change(id, remark="\n".join(filter(None, (self.nodes[id].remark, text))))

    def doubt(self, node: str, id: str, message: str, confidence: float) -> None:
        """Notes what was interpreted at ``node``."""
        self.doubts.append(Doubt(node, id, message, confidence))

    def drop(self, id: str) -> None:
        """Takes a node out with its arrows."""
        del self.nodes[id]
        self.put(arc for arc in self.arcs if id not in (arc.source, arc.target))

    def bridge(self, id: str) -> None:
        """Takes a node out; each arrow into it goes on to where it leads, in its place among the arrows."""
        out = [arc for arc in self.leaving(id) if arc.target != id]
        arcs: list[Arc] = []
        for arc in self.arcs:
            if arc.target == id and arc.source != id:
                arcs += (_onward(arc, other) for other in out)
            elif id not in (arc.source, arc.target):
                arcs.append(arc)
        heirs = [*(arc.target for arc in out), *(arc.source for arc in self.entering(id) if arc.source != id)]
        if heirs:
            self.hand_over(id, heirs[0])
        del self.nodes[id]
        self.put(arcs)

    def hand_over(self, id: str, heir: str) -> None:
        """What is said and doubted of a node is said of ``heir`` from now on, so that nothing is lost with it."""
        node = self.nodes[id]
        self.remark(heir, "\n".join(filter(None, (node.name if node.role in GATEWAYS else "", node.remark))))
        self.change(id, name="", remark="")
        self.doubts = [each._replace(node=heir) if each.node == id else each for each in self.doubts]


def _onward(arc: Arc, onward: Arc) -> Arc:
    """``arc`` led on along ``onward``, with the words of both."""
    label = " ".join(dict.fromkeys(filter(None, (arc.label, onward.label))))
    return Arc(arc.source, onward.target, label, arc.message or onward.message)
