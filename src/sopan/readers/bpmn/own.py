"""Our own file: the SOP that its extension elements hold, and whether the drawing still says the same."""

from dataclasses import replace

from sopan.document import Kegiatan, Sop
from sopan.document.field import Section
from sopan.document.fields import KEGIATAN, SOP
from sopan.flow.process import NOBODY, Process, build_process
from sopan.readers.bpmn.chart.elements import line_of, words_of
from sopan.readers.bpmn.chart.model import Chart
from sopan.readers.reading import Reading
from sopan.readers.record import Mapping, Node, Scalar, Sequence, interpret
from sopan.readers.safely import Element, name_of, number_of

_Said = tuple[str, ...]


def read_own(chart: Chart, file: str) -> Reading | None:
    """The SOP as it was written, be the drawing changed or not; None when the chart is not of our making."""
    if chart.own is None:
        return None
    holder = chart.own.getparent()
    rows = [node.fields for node in chart.nodes.values() if node.fields is not None]
    rows += [each for each in holder if name_of(each) == "kegiatan"] if holder is not None else []
    rows.sort(key=lambda row: number_of(row.get("baris")))
    whole = _mapping(chart.own, SOP)
    mark = (line_of(chart.own), 1)
    kegiatan = Sequence(mark, [_mapping(row, KEGIATAN) for row in rows])
    whole.entries.append((Scalar(mark, "kegiatan"), kegiatan))
    return interpret(whole, file)


def read_row(fields: Element, file: str) -> Kegiatan | None:
    """The row that a node of ours carries."""
    sequence = Sequence((line_of(fields), 1), [_mapping(fields, KEGIATAN)])
    rows = interpret(Mapping(sequence.mark, [(Scalar(sequence.mark, "kegiatan"), sequence)]), file).sop.kegiatan
    return rows[0] if rows else None


def is_untouched(sop: Sop, chart: Chart) -> bool:
    """Whether the drawing is the one that ``sop`` makes: the same nodes in the same lanes, the same arrows."""
    return _said(chart) == _drawn(_process(sop, chart))


def rename_steps(sop: Sop, chart: Chart) -> Sop | None:
    """``sop`` with the words that steps have now; None when more than words was changed in the drawing."""
    process = _process(sop, chart)
    if _said(chart, words=False) != _drawn(process, words=False):
        return None
    rows = list(sop.kegiatan)
    for element in process.elements:
        if element.node and chart.nodes[element.id].name != _line(element.name):
            rows[element.row] = replace(rows[element.row], uraian=chart.nodes[element.id].name)
    return replace(sop, kegiatan=tuple(rows))


def _labels(chart: Chart) -> list[Element]:
    holder = chart.own.getparent() if chart.own is not None else None
    return [each for each in holder if name_of(each) == "label"] if holder is not None else []


def _process(sop: Sop, chart: Chart) -> Process:
    """The process that ``sop`` makes, with the words of this file on the arrows of its decisions."""
    words = {name_of(each): words_of(each) for label in _labels(chart) for each in label}
    return build_process(sop, words.get("ya", "Ya"), words.get("tidak", "Tidak"))


def _said(chart: Chart, *, words: bool = True) -> tuple[set[_Said], list[_Said]]:
    nodes: set[_Said] = {(node.id, node.kind, node.name * words, node.lane or NOBODY) for node in chart.nodes.values()}
    return nodes, sorted((arc.source, arc.target, arc.label) for arc in chart.arcs)


def _drawn(process: Process, *, words: bool = True) -> tuple[set[_Said], list[_Said]]:
    lanes = [_line(name) or NOBODY for name in process.lanes]
    nodes: set[_Said] = {
        (each.id, each.kind.value, _line(each.name) * words, lanes[each.lane]) for each in process.elements
    }
    return nodes, sorted((each.source, each.target, _line(each.name)) for each in process.passages)


def _line(text: str) -> str:
    return " ".join(text.split())


def _mapping(element: Element, section: Section) -> Mapping:
    """The fields of ``section``; one that the section does not know is kept for the notice about it."""
    mark = (line_of(element), 1)
    entries: list[tuple[Node, Node]] = []
    for name in dict.fromkeys(map(name_of, element)):
        same = [each for each in element if name_of(each) == name]
        field = section.field_of(name)
        nodes = [_node(each, field.section if field else None) for each in same]
        entries.append((Scalar(mark, name), Sequence(nodes[0].mark, nodes) if field and field.many else nodes[-1]))
    return Mapping(mark, entries)


def _node(element: Element, section: Section | None) -> Node:
    if section and len(element):
        return _mapping(element, section)
    return Scalar((line_of(element), 1), element.text or "")
