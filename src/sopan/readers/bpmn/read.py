"""From the bytes of a BPMN file to its SOPs: the passes in order."""

from dataclasses import replace

from sopan.document import Sop
from sopan.errors import UnreadableError
from sopan.readers.bpmn.chart.model import Chart
from sopan.readers.bpmn.chart.parse import parse_charts
from sopan.readers.bpmn.own import is_untouched, read_own, rename_steps
from sopan.readers.bpmn.steps.actors import settle_actors
from sopan.readers.bpmn.steps.blocks import join_links, open_blocks, settle_boundaries
from sopan.readers.bpmn.steps.compose import compose
from sopan.readers.bpmn.steps.events import settle_ends, settle_events, settle_starts
from sopan.readers.bpmn.steps.gateways import bridge_joins, fold_shared, settle_choices, settle_forks
from sopan.readers.bpmn.steps.graph import Graph
from sopan.readers.reading import Notice, Reading
from sopan.readers.safely import parse_xml

MAX_NODES = 2_000
_PASSES = (
    open_blocks,
    settle_boundaries,
    join_links,
    fold_shared,
    bridge_joins,
    settle_choices,
    settle_forks,
    settle_starts,
    settle_ends,
    settle_events,
    settle_actors,
)


def read_bpmn(data: bytes, file: str = "") -> tuple[Reading, ...]:
    """An SOP for each process, processes that send each other messages together.

    UnreadableError when it is no BPMN 2.0, is broken or made to harm, or holds no step.
    """
    root = parse_xml(data, file=file)
    charts = parse_charts(root, file)
    if sum(len(chart.nodes) for chart in charts) > MAX_NODES:
        raise UnreadableError(
            f"proses ini memuat lebih dari {MAX_NODES} unsur.", file=file, remedy="Pecah menjadi beberapa berkas."
        )
    readings = tuple(_read(chart, file) for chart in charts)
    found = tuple(reading for reading in readings if reading.sop.kegiatan)
    if not found:
        raise UnreadableError("berkas BPMN ini tidak memuat langkah.", file=file, remedy="Pilih berkas prosesnya.")
    return found


def _read(chart: Chart, file: str) -> Reading:
    own = read_own(chart, file)
    if own and is_untouched(own.sop, chart):
        return own
    if own and (renamed := rename_steps(own.sop, chart)):
        return _changed(own, renamed, "uraian langkah diubah di gambar sesudah ditulis SOPAN; uraian itu yang dibaca.")
    graph = Graph(chart)
    for simplify in _PASSES:
        simplify(graph)
    reading = compose(graph, file)
    return _with_identity(reading, own) if own else reading


def _with_identity(reading: Reading, own: Reading) -> Reading:
    """A file of ours that was edited elsewhere: flow and words of the drawing, identity as it was."""
    known = {actor.nama: actor for actor in own.sop.pelaksana}
    actors = tuple(known.get(actor.nama, actor) for actor in reading.sop.pelaksana)
    sop = replace(own.sop, pelaksana=actors, kegiatan=reading.sop.kegiatan)
    message = "gambar berkas ini diubah sesudah ditulis SOPAN; langkah dan panahnya dibaca dari gambar."
    return _changed(own, sop, message, *(notice for notice in reading.notices if notice.id != "judul-ditebak"))


def _changed(own: Reading, sop: Sop, message: str, *notices: Notice) -> Reading:
    return Reading(sop, (Notice("gambar-diubah", message, ("kegiatan",), confidence=0.9), *own.notices, *notices))
