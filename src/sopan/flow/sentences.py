"""One plain sentence for each arrow and joining line: the alternative text of a drawing's lines."""

import re

from sopan.flow.graph import Branch, Edge, Flow, Node

_IF = re.compile(r"^(?:jika|apabila|bila|kalau)\s+", re.IGNORECASE)


def sentence_of(edge: Edge, flow: Flow) -> str:
    """As "Dari langkah 4 (Kasubag Umum) ke langkah 2 (Arsiparis) jika Tidak."; KeyError for an edge of another flow."""
    source, target = flow.node(edge.source), flow.node(edge.target)
    if edge.branch is Branch.GABUNG:
        return f"Langkah {_number(source)} dilakukan bersama oleh {_actor(source)} dan {_actor(target)}."
    condition = f" jika {label}" if (label := condition_of(edge)) else ""
    return f"{_way(source, target)}{condition}."


def condition_of(edge: Edge) -> str:
    """The label as it follows the word "jika": without a "jika" of its own and without a full stop."""
    return _IF.sub("", edge.label.strip()).rstrip(" .?")


def _way(source: Node, target: Node) -> str:
    if source.id == target.id:
        return f"Langkah {_named(source)} diulang"
    if source.row == target.row:
        return f"Pada langkah {_number(source)}, dari {_actor(source)} ke {_actor(target)}"
    return f"Dari langkah {_named(source)} ke langkah {_named(target)}"


def _named(node: Node) -> str:
    return f"{_number(node)} ({node.pelaksana})" if node.pelaksana else _number(node)


def _number(node: Node) -> str:
    return node.no.strip().rstrip(".") or f"tanpa nomor di baris {node.row + 1}"


def _actor(node: Node) -> str:
    return node.pelaksana or "pelaksana tanpa nama"
