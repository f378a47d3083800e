"""What stands in or at a step: subprocesses, events at its edge, links to elsewhere on the sheet."""

from itertools import product

from sopan.readers.bpmn.chart.model import FlowNode, Role
from sopan.readers.bpmn.steps.graph import Graph

_TRIGGERS = {
    "timer": "bila waktunya habis",
    "error": "bila gagal",
    "message": "bila ada pesan",
    "escalation": "bila diteruskan ke atasan",
    "signal": "bila ada isyarat",
    "conditional": "bila syaratnya terpenuhi",
    "cancel": "bila dibatalkan",
    "compensate": "bila dibatalkan",
}


def open_blocks(graph: Graph) -> None:
    """An open subprocess gives way to its steps; a closed one is a step that names them."""
    for block in graph.of(Role.BLOCK):
        inside = [node for node in graph.nodes.values() if node.inside == block.id]
        if inside and not block.collapsed:
            _unfold(graph, block, inside)
        else:
            _close(graph, block)


def _unfold(graph: Graph, block: FlowNode, inside: list[FlowNode]) -> None:
    ids = {node.id for node in inside}
    firsts = [node for node in inside if not any(arc.source in ids for arc in graph.entering(node.id))]
    lasts = [node for node in inside if not any(arc.target in ids for arc in graph.leaving(node.id))]
    entering = graph.entering(block.id)
    for arc, node in product(entering, firsts or inside[:1]):
        graph.join(arc.source, node.id, arc.label)
    leaving = graph.leaving(block.id)  # only now: an arrow from the block to itself leaves from it still
    for arc, node in product(leaving, lasts):
        graph.join(node.id, arc.target, arc.label)
    if entering:
        _pass_through(graph, firsts, Role.START)
    if leaving:
        _pass_through(graph, lasts, Role.END)
    for node in inside:
        graph.change(node.id, inside=block.inside, lane=node.lane or block.lane)
    message = f'subproses "{block.name}" dijabarkan menjadi {len(inside)} unsurnya di tempat itu.'
    graph.doubt((firsts or inside)[0].id, "subproses-dijabarkan", message, 0.8)
    graph.drop(block.id)


def _pass_through(graph: Graph, nodes: list[FlowNode], role: Role) -> None:
    """Where the procedure comes in from outside, or goes on there, nothing starts or ends it here."""
    for node in nodes:
        if node.role is role:
            graph.change(node.id, role=Role.EVENT)


def _close(graph: Graph, block: FlowNode) -> None:
    within = _within(graph, block.id)
    names = [node.name for node in within if node.role in (Role.TASK, Role.BLOCK, Role.CHOICE) and node.name]
    for node in within:
        graph.drop(node.id)
    remark = "\n".join(filter(None, (block.remark, f"Subproses: {'; '.join(names)}." if names else "")))
    graph.change(block.id, role=Role.TASK, remark=remark)
    told = "; langkah di dalamnya ditulis di keterangan" if names else ""
    graph.doubt(block.id, "subproses-satu-langkah", f"subproses dibaca sebagai satu langkah{told}.", 0.7)


def _within(graph: Graph, id: str) -> list[FlowNode]:
    inside = [node for node in graph.nodes.values() if node.inside == id]
    return inside + [deeper for node in inside for deeper in _within(graph, node.id)]


def settle_boundaries(graph: Graph) -> None:
    """An event at the edge of a step becomes an exit of that step with the event's words."""
    for event in graph.of(Role.BOUNDARY):
        label = event.name or _TRIGGERS.get(event.definition, "bila terjadi hal lain")
        for arc in graph.leaving(event.id):
            if event.host in graph.nodes:
                graph.join(event.host, arc.target, label)
                message = f'peristiwa di tepi langkah dibaca sebagai jalan keluar "{label}".'
                graph.doubt(event.host, "peristiwa-tepi", message, 0.5)
        if event.host in graph.nodes:
            graph.hand_over(event.id, event.host)
        graph.drop(event.id)


def join_links(graph: Graph) -> None:
    """A link that is thrown goes on where the link of that name is caught."""
    links = [node for node in graph.of(Role.EVENT) if node.definition == "link"]
    for thrown in links:
        if graph.leaving(thrown.id):
            continue
        for caught in links:
            if caught.id != thrown.id and caught.name == thrown.name and graph.leaving(caught.id):
                graph.join(thrown.id, caught.id)
    for link in links:
        graph.bridge(link.id)
