"""Steps that stand in no lane get the actor of a step beside them."""

from sopan.readers.bpmn.steps.graph import Graph


def settle_actors(graph: Graph) -> None:
    """A step without a lane is its forerunner's, or its follower's; where nobody has one, nothing is guessed."""
    open_ones = [node.id for node in graph.nodes.values() if not node.lane]
    while True:
        settled = [id for id in open_ones if _settle(graph, id)]
        if not settled:
            return
        open_ones = [id for id in open_ones if id not in settled]


def _settle(graph: Graph, id: str) -> bool:
    beside = [arc.source for arc in graph.entering(id)] + [arc.target for arc in graph.leaving(id)]
    lane = next((graph.nodes[other].lane for other in beside if graph.nodes[other].lane), "")
    if lane:
        graph.change(id, lane=lane)
        graph.doubt(id, "pelaksana-ditebak", f"tidak berada di jalur siapa pun; dibaca sebagai {lane}.", 0.5)
    return bool(lane)
