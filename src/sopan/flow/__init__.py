"""The SOP seen as a graph: symbols as nodes, arrows and joining lines as edges; and what is found in it.

Only the graph is opened here, since drawing needs no more; paths, loops, times, and words are modules beside it.
"""

from sopan.flow.graph import Branch, Edge, Flow, LooseEnd, Node, build_flow

__all__ = ["Branch", "Edge", "Flow", "LooseEnd", "Node", "build_flow"]
