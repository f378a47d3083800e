"""The order of the rows: what leads to a step stands above it, as far as no way leads back."""

from heapq import heappop, heappush

from sopan.readers.bpmn.chart.model import Arc, FlowNode
from sopan.readers.bpmn.steps.graph import Graph


def order_steps(graph: Graph) -> tuple[list[str], set[Arc]]:
    """The ids of all nodes from start to end, and the arrows that lead back.

    Where the arrows leave it open, the step drawn earlier along the process comes first.
    """
    numbers = {id: number for number, id in enumerate(graph.chart.nodes)}
    by_place = sorted(graph.nodes, key=lambda id: (_along(graph, graph.nodes[id]), numbers[id]))
    rank = {id: number for number, id in enumerate(by_place)}
    back = _find_back(graph, rank)
    waiting = dict.fromkeys(graph.nodes, 0)
    for arc in graph.arcs:
        waiting[arc.target] += arc not in back
    ready: list[tuple[int, str]] = []
    for id, count in waiting.items():
        if not count:
            heappush(ready, (rank[id], id))
    order = []
    while ready:
        _, id = heappop(ready)
        order.append(id)
        for arc in graph.leaving(id):
            if arc not in back:
                waiting[arc.target] -= 1
                if not waiting[arc.target]:
                    heappush(ready, (rank[arc.target], arc.target))
    return order, back


def _along(graph: Graph, node: FlowNode) -> float:
    """How far along the process a node is drawn; those that are not drawn come last."""
    if node.place is None:
        return float("inf")
    return round(node.place[1 if graph.chart.upright else 0])


def _find_back(graph: Graph, rank: dict[str, int]) -> set[Arc]:
    """The arrows to a step that is still being followed, when the ways are walked from the starts."""
    starts = sorted(graph.nodes, key=lambda id: (id not in graph.firsts, bool(graph.entering(id)), rank[id]))
    back: set[Arc] = set()
    done: set[str] = set()
    for start in starts:
        if start in done:
            continue
        open_ones = {start}
        stack = [(start, iter(sorted(graph.leaving(start), key=lambda arc: rank[arc.target])))]
        while stack:
            id, ways = stack[-1]
            arc = next(ways, None)
            if arc is None:
                stack.pop()
                open_ones.discard(id)
                done.add(id)
            elif arc.target in open_ones:
                back.add(arc)
            elif arc.target not in done:
                open_ones.add(arc.target)
                stack.append((arc.target, iter(sorted(graph.leaving(arc.target), key=lambda each: rank[each.target]))))
    return back
