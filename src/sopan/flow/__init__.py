"""The SOP seen as a graph: symbols as nodes, arrows and joining lines as edges."""

from sopan.flow.graph import Branch, Edge, Flow, LooseEnd, Node, build_flow

__all__ = ["Branch", "Edge", "Flow", "LooseEnd", "Node", "build_flow"]
