"""A chart under work: nodes that can be taken out while the arrows through them stay whole."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from sopan.readers.bpmn.chart.model import Arc, Chart, FlowNode, Role


class Doubt(NamedTuple):
    """Something that was interpreted at a node: ``id`` of the notice, its sentence, how sure."""

    node: str
    id: str
    message: str
    confidence: float


class Graph:
    """Nodes by id, arrows in the order of the file, and the doubts collected on the way."""

    def __init__(self, chart: Chart) -> None:
        self.chart = chart
        self.nodes: dict[str, FlowNode] = dict(chart.nodes)
        self.arcs: list[Arc] = list(dict.fromkeys(arc for arc in chart.arcs if arc.source != arc.target or arc.label))
        self.doubts: list[Doubt] = []
        self.together: dict[str, tuple[str, ...]] = {}
        self.decisions: set[str] = set()
        self.firsts: set[str] = set()
        self.lasts: set[str] = set()

    def leaving(self, id: str) -> list[Arc]:
        """The arrows out of a node."""
        return [arc for arc in self.arcs if arc.source == id]

    def entering(self, id: str) -> list[Arc]:
        """The arrows into a node."""
        return [arc for arc in self.arcs if arc.target == id]

    def of(self, *roles: Role) -> list[FlowNode]:
        """The nodes of these roles."""
        return [node for node in list(self.nodes.values()) if node.role in roles]

    def join(self, source: str, target: str, label: str = "") -> None:
        """Adds an arrow."""
        self._replace([*self.arcs, Arc(source, target, label)])

    def change(self, id: str, **values: Any) -> None:
        """Puts other values into a node."""
        self.nodes[id] = self.nodes[id]._replace(**values)

    def doubt(self, node: str, id: str, message: str, confidence: float) -> None:
        """Notes what was interpreted at ``node``."""
        self.doubts.append(Doubt(node, id, message, confidence))

    def drop(self, id: str) -> None:
        """Takes a node out with its arrows."""
        del self.nodes[id]
        self.arcs = [arc for arc in self.arcs if id not in (arc.source, arc.target)]

    def bridge(self, id: str) -> None:
        """Takes a node out; each arrow into it goes on to where it leads, in its place among the arrows."""
        out = self.leaving(id)
        arcs: list[Arc] = []
        for arc in self.arcs:
            if arc.target == id and arc.source != id:
                arcs += (_onward(arc, other) for other in out if other.target != id)
            elif id not in (arc.source, arc.target):
                arcs.append(arc)
        del self.nodes[id]
        self._replace(arcs)

    def _replace(self, arcs: Iterable[Arc]) -> None:
        self.arcs = list(dict.fromkeys(arcs))


def _onward(arc: Arc, onward: Arc) -> Arc:
    """``arc`` led on along ``onward``, with the words of both."""
    label = " ".join(dict.fromkeys(filter(None, (arc.label, onward.label))))
    return Arc(arc.source, onward.target, label, arc.message or onward.message)
