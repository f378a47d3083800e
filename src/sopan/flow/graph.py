"""Builds the graph of an SOP: one node a symbol, one edge an arrow, and the plain lines that join a shared step."""

from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from sopan.document import Bentuk, Kegiatan, Simpul, Sop


class Branch(StrEnum):
    """What an edge means where it leaves its node."""

    LANJUT = "lanjut"
    YA = "ya"
    TIDAK = "tidak"
    CABANG = "cabang"
    GABUNG = "gabung"


class Node(NamedTuple):
    """A symbol. ``row`` (of the table) and ``place`` (in the row) count from 0; ``column`` is -1 if unknown."""

    id: str
    row: int
    place: int
    no: str
    pelaksana: str
    column: int
    bentuk: Bentuk


class Edge(NamedTuple):
    """An arrow from node id to node id; ``label`` is "" where none is printed."""

    id: str
    source: str
    target: str
    branch: Branch
    label: str = ""


class LooseEnd(NamedTuple):
    """An exit that leads nowhere: its target is no row and no actor of the row, or lies beyond the last row."""

    node: str
    branch: Branch
    target: str


class Flow(NamedTuple):
    """Nodes in reading order, edges in document order, and the exits that lead nowhere."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    loose_ends: tuple[LooseEnd, ...]

    def node(self, id: str) -> Node:
        """The node of that id; KeyError when there is none."""
        for node in self.nodes:
            if node.id == id:
                return node
        raise KeyError(id)


class _Exit(NamedTuple):
    branch: Branch
    label: str
    target: str  # "" = whatever comes next


def build_flow(sop: Sop, label_ya: str = "Ya", label_tidak: str = "Tidak") -> Flow:
    """The graph of ``sop``. Never fails: what can't be resolved becomes a ``LooseEnd``."""
    columns = {pelaksana.nama: index for index, pelaksana in reversed(list(enumerate(sop.pelaksana)))}
    rows = [_nodes_of(kegiatan, row, columns) for row, kegiatan in enumerate(sop.kegiatan)]
    first_of = {kegiatan.no: row for row, kegiatan in reversed(list(enumerate(sop.kegiatan)))}
    edges: list[Edge] = []
    loose: list[LooseEnd] = []
    for row, kegiatan in enumerate(sop.kegiatan):
        nodes = rows[row]
        joined = len(nodes) > 1 and not kegiatan.simpul
        if joined:
            edges += _joins(nodes)
        for node, step in _leaving(nodes, kegiatan):
            for number, exit in enumerate(_exits(step, label_ya, label_tidak)):
                target = _resolve(exit.target, node, rows, first_of, own_row=bool(kegiatan.simpul))
                if target is None:
                    loose.append(LooseEnd(node.id, exit.branch, exit.target))
                else:
                    edges.append(Edge(f"{node.id}.{exit.branch}{number}", node.id, target.id, exit.branch, exit.label))
    return Flow(tuple(node for row in rows for node in row), tuple(edges), tuple(loose))


def _nodes_of(kegiatan: Kegiatan, row: int, columns: dict[str, int]) -> list[Node]:
    symbols = kegiatan.simpul or tuple(Simpul(nama, kegiatan.bentuk) for nama in dict.fromkeys(kegiatan.pelaksana))
    return [
        Node(f"k{row + 1}s{place + 1}", row, place, kegiatan.no, symbol.pelaksana,
             columns.get(symbol.pelaksana, -1), symbol.bentuk)
        for place, symbol in enumerate(symbols)
    ]  # fmt: skip


def _joins(nodes: list[Node]) -> list[Edge]:
    ordered = sorted(nodes, key=lambda node: (node.column < 0, node.column, node.place))
    return [Edge(f"{left.id}.gabung", left.id, right.id, Branch.GABUNG) for left, right in pairwise(ordered)]


def _leaving(nodes: list[Node], kegiatan: Kegiatan) -> Iterator[tuple[Node, Kegiatan | Simpul]]:
    if kegiatan.simpul:
        yield from zip(nodes, kegiatan.simpul, strict=True)
    elif nodes:
        yield nodes[-1], kegiatan


def _exits(step: Kegiatan | Simpul, label_ya: str, label_tidak: str) -> list[_Exit]:
    exits = []
    if step.ya:
        exits.append(_Exit(Branch.YA, label_ya, step.ya))
    if step.tidak:
        exits.append(_Exit(Branch.TIDAK, label_tidak, step.tidak))
    exits += [_Exit(Branch.CABANG, cabang.label, cabang.tujuan) for cabang in step.cabang]
    exits += [_Exit(Branch.LANJUT, "", target) for target in step.lanjut]
    if not exits and step.bentuk in (Bentuk.MULAI, Bentuk.PROSES):
        exits.append(_Exit(Branch.LANJUT, "", ""))
    return exits


def _resolve(
    target: str, node: Node, rows: list[list[Node]], first_of: dict[str, int], *, own_row: bool
) -> Node | None:
    if not target:
        return _next(node, rows, own_row=own_row)
    if own_row:
        same = [other for other in rows[node.row] if other.pelaksana == target]
        if same:
            return next((other for other in same if other is not node), same[0])
    row = first_of.get(target)
    return rows[row][0] if row is not None and rows[row] else None


def _next(node: Node, rows: list[list[Node]], *, own_row: bool) -> Node | None:
    if own_row and node.place + 1 < len(rows[node.row]):
        return rows[node.row][node.place + 1]
    below = rows[node.row + 1] if node.row + 1 < len(rows) else []
    return below[0] if below else None
