"""Events: a plain start or end is the capsule of the step beside it, any other with a name is a step of its own."""

from sopan.readers.bpmn.chart.model import Role
from sopan.readers.bpmn.steps.graph import Graph

_PLAIN_STARTS = {"", "mulai", "start", "begin", "awal", "start event", "startevent", "start event 1"}
_PLAIN_ENDS = {"", "selesai", "end", "akhir", "finish", "end event", "endevent", "end event 1", "tamat"}


def settle_starts(graph: Graph) -> None:
    """The step that a plain start leads to begins the procedure."""
    for start in graph.of(Role.START):
        if graph.entering(start.id):  # a message from another pool sets it off
            graph.change(start.id, role=Role.EVENT)
            continue
        ways = graph.leaving(start.id)
        plain = start.name.casefold() in _PLAIN_STARTS
        if plain and not start.remark and len(ways) == 1 and _may_begin(graph, ways[0].target):
            graph.firsts.add(ways[0].target)
            graph.hand_over(start.id, ways[0].target)
            graph.drop(start.id)
            continue
        graph.firsts.add(start.id)
        graph.change(start.id, role=Role.TASK, name="Mulai" if plain else start.name)


def _may_begin(graph: Graph, id: str) -> bool:
    return graph.nodes[id].role is Role.TASK and id not in graph.decisions


def settle_ends(graph: Graph) -> None:
    """The steps before a plain end finish the procedure."""
    for end in graph.of(Role.END):
        before = graph.entering(end.id)
        plain = end.name.casefold() in _PLAIN_ENDS
        if plain and not end.remark and before and all(_may_end(graph, arc.source, arc.label) for arc in before):
            graph.lasts |= {arc.source for arc in before}
            graph.drop(end.id)
            continue
        graph.lasts.add(end.id)
        graph.change(end.id, role=Role.TASK, name="Selesai" if plain else end.name)


def _may_end(graph: Graph, id: str, label: str) -> bool:
    free = id not in graph.decisions | graph.firsts
    ways = [arc for arc in graph.leaving(id) if not arc.message]
    return not label and free and graph.nodes[id].role is Role.TASK and len(ways) == 1


def settle_events(graph: Graph) -> None:
    """An event on the way is a step when it has a name, else nothing that a table shows."""
    for event in graph.of(Role.EVENT):
        if event.name:
            graph.change(event.id, role=Role.TASK)
            graph.doubt(event.id, "peristiwa-dijadikan-langkah", "peristiwa ini dibaca sebagai langkah.", 0.6)
        else:
            graph.bridge(event.id)
