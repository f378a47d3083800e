"""Gateways: those that only join are arrows, those that part are decisions or steps that start several others."""

from sopan.readers.bpmn.chart.model import GATEWAYS, Arc, FlowNode, Role
from sopan.readers.bpmn.steps.graph import Graph

_STEPS = (Role.TASK, Role.EVENT)


def fold_shared(graph: Graph) -> None:
    """Tasks of one name between two parallel gateways are one step that several do together."""
    for gate in graph.of(Role.EVERY):
        tasks = [graph.nodes[arc.target] for arc in graph.leaving(gate.id)]
        ends = {arc.target for task in tasks for arc in graph.leaving(task.id)}
        if len(tasks) < 2 or len(ends) != 1 or not _alike(graph, tasks):
            continue
        (end,) = ends
        if graph.nodes[end].role is not Role.EVERY or len(graph.entering(end)) != len(tasks):
            continue
        first, *others = tasks
        graph.together[first.id] = tuple(task.lane for task in tasks)
        for task in others:
            graph.drop(task.id)
        graph.bridge(gate.id)
        if len(graph.leaving(end)) == 1:
            graph.bridge(end)
        actors = ", ".join(task.lane for task in tasks)
        graph.doubt(first.id, "langkah-bersama", f"tugas yang sama pada {actors} dibaca sebagai satu langkah.", 0.8)


def _alike(graph: Graph, tasks: list[FlowNode]) -> bool:
    same = {(task.role, task.name) for task in tasks} == {(Role.TASK, tasks[0].name)}
    lanes = {task.lane for task in tasks}
    single = all(len(graph.entering(task.id)) == 1 == len(graph.leaving(task.id)) for task in tasks)
    return same and single and len(lanes) == len(tasks)


def bridge_joins(graph: Graph) -> None:
    """A gateway with one way out only joins; where it waits for all, that is told."""
    for gate in graph.of(*GATEWAYS):
        ways = graph.leaving(gate.id)
        if len(ways) > 1:
            continue
        if gate.role is Role.EVERY and ways and len(graph.entering(gate.id)) > 1:
            message = "langkah ini menunggu semua langkah serentak sebelumnya; tabel SOP tidak mencatat hal itu."
            graph.doubt(_first_step(graph, ways[0]), "titik-temu", message, 0.8)
        graph.bridge(gate.id)


def _first_step(graph: Graph, arc: Arc) -> str:
    seen: set[str] = set()
    while graph.nodes[arc.target].role in GATEWAYS and arc.target not in seen:
        seen.add(arc.target)
        onward = graph.leaving(arc.target)
        if not onward:
            break
        arc = onward[0]
    return arc.target


def settle_forks(graph: Graph) -> None:
    """A fork is started by the step before it, or is a step of its own where no single step comes before."""
    for gate in graph.of(Role.EVERY):
        before = graph.entering(gate.id)
        if all(_may_fork(graph, arc.source) for arc in before) and before:
            graph.bridge(gate.id)
            continue
        graph.change(gate.id, role=Role.TASK, name=gate.name or "Memulai langkah-langkah berikut secara serentak")
        graph.doubt(gate.id, "serentak-berlangkah", "gerbang serentak dijadikan langkah tersendiri.", 0.5)


def _may_fork(graph: Graph, id: str) -> bool:
    return graph.nodes[id].role in _STEPS and len(graph.leaving(id)) == 1


def settle_choices(graph: Graph) -> None:
    """A gateway without a name is asked by the task before it; one with a name is a decision of its own."""
    for gate in graph.of(Role.CHOICE, Role.SOME):
        graph.decisions.add(gate.id)
        if gate.role is Role.SOME:
            message = "gerbang ini boleh menempuh beberapa jalan sekaligus; dibaca sebagai keputusan biasa."
            graph.doubt(gate.id, "gerbang-beberapa-jalan", message, 0.5)
        before = graph.entering(gate.id)
        if gate.kind == "eventBasedGateway":
            _name_after_events(graph, gate)
        if len(before) == 1 and not gate.name and _may_ask(graph, before[0].source):
            _fold_into(graph, gate, before[0].source)
        else:
            _stand_alone(graph, gate)


def _may_ask(graph: Graph, id: str) -> bool:
    return graph.nodes[id].role is Role.TASK and len(graph.leaving(id)) == 1 and id not in graph.decisions


def _fold_into(graph: Graph, gate: FlowNode, task: str) -> None:
    graph.decisions.add(task)
    graph.hand_over(gate.id, task)
    graph.bridge(gate.id)
    message = "gerbang tanpa nama di belakang tugas ini dijadikan keputusannya."
    graph.doubt(task, "gerbang-dilebur", message, 0.8)


def _stand_alone(graph: Graph, gate: FlowNode) -> None:
    graph.change(gate.id, role=Role.TASK, name=gate.name or "Menentukan arah selanjutnya")
    if not gate.name:
        graph.doubt(gate.id, "gerbang-tanpa-nama", "gerbang ini tidak bernama; uraiannya perlu ditulis.", 0.4)


def _name_after_events(graph: Graph, gate: FlowNode) -> None:
    """Its arrows say which event is waited for."""
    graph.put(
        arc._replace(label=arc.label or graph.nodes[arc.target].name) if arc.source == gate.id else arc
        for arc in graph.arcs
    )
