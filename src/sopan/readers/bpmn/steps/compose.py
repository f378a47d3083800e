"""Makes the SOP: rows in order, ways on in the words of the table, and a notice for every doubt."""

from collections.abc import Iterator
from pathlib import PurePath

from sopan.document import Bentuk, Cabang, Kegiatan, MutuBaku, Pelaksana, Sop
from sopan.flow.process import NOBODY
from sopan.readers.bpmn.chart.model import FlowNode
from sopan.readers.bpmn.own import read_row
from sopan.readers.bpmn.steps.exits import Exits, read_exits
from sopan.readers.bpmn.steps.graph import Graph
from sopan.readers.bpmn.steps.order import order_steps
from sopan.readers.reading import Notice, Place, Reading


def compose(graph: Graph, file: str) -> Reading:
    """The SOP that the simplified chart tells."""
    order, back = order_steps(graph)
    numbers = {id: str(number) for number, id in enumerate(order, 1)}
    exits = {id: read_exits(graph, id, numbers, back) for id in order}
    rows = tuple(_row(graph, graph.nodes[id], numbers, exits[id], file) for id in order)
    actors = [*graph.chart.actors, *(name for row in rows for name in row.pelaksana)]
    chart = graph.chart
    sop = Sop(
        judul=chart.titles[0] if chart.titles else PurePath(file).stem,
        pelaksana=tuple(Pelaksana(name) for name in dict.fromkeys(actors)),
        kegiatan=rows,
        catatan="\n".join(dict.fromkeys(chart.texts)),
    )
    return Reading(sop, (*_title(graph), *_actors(graph), *_about_steps(graph, order, exits)))


def _row(graph: Graph, node: FlowNode, numbers: dict[str, str], exits: Exits, file: str) -> Kegiatan:
    own = read_row(node.fields, file) if node.fields is not None else None
    standard = MutuBaku("\n".join(node.needs), output="\n".join(node.yields))
    return Kegiatan(
        numbers[node.id],
        node.name,
        graph.together.get(node.id) or (node.lane or NOBODY,),
        _shape(graph, node.id, exits),
        exits.ya,
        exits.tidak,
        exits.lanjut,
        tuple(Cabang(*pair) for pair in exits.cabang),
        mutu_baku=own.mutu_baku if own else standard,
        keterangan=own.keterangan if own else node.remark,
    )


def _shape(graph: Graph, id: str, exits: Exits) -> Bentuk:
    if exits.decides:
        return Bentuk.KEPUTUSAN
    if exits.ends:
        return Bentuk.SELESAI
    return Bentuk.MULAI if id in graph.firsts else Bentuk.PROSES


def _title(graph: Graph) -> Iterator[Notice]:
    if len(set(graph.chart.titles)) != 1:
        source = "nama berkasnya" if not graph.chart.titles else "salah satu nama di dalamnya"
        yield Notice("judul-ditebak", f"judul diambil dari {source}.", ("judul",), confidence=0.6)


def _actors(graph: Graph) -> Iterator[Notice]:
    if not all(node.lane for node in graph.nodes.values()):
        message = f'gambar ini tidak menyebut pelaksananya; langkah tanpa jalur diberi kolom "{NOBODY}".'
        yield Notice("pelaksana-tidak-diketahui", message, ("pelaksana",), confidence=0.2)


def _about_steps(graph: Graph, order: list[str], exits: dict[str, Exits]) -> Iterator[Notice]:
    for index, id in enumerate(order):
        node, place = graph.nodes[id], ("kegiatan", index)
        doubts = [(each.id, each.message, each.confidence, "") for each in graph.doubts if each.node == id]
        for kind, message, confidence, field in (*doubts, *exits[id].doubts, *_missing(node)):
            where: Place = (*place, field) if field else place
            yield Notice(kind, f"langkah {index + 1}: {message}", where, node.line, confidence=confidence)


def _missing(node: FlowNode) -> Iterator[tuple[str, str, float, str]]:
    if not node.name:
        yield "uraian-kosong", "tugas ini tidak bernama.", 0.3, "uraian"
    if node.needs or node.yields:
        yield "data-dijadikan-mutu-baku", "kelengkapan dan output diambil dari objek data.", 0.8, ""
    if node.remark and node.fields is None:
        yield "keterangan-dari-catatan", "keterangan diambil dari dokumentasi dan catatannya.", 0.8, "keterangan"
