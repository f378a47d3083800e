"""Reads the elements of a BPMN file into charts: processes that send each other messages become one."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sopan.errors import UnreadableError
from sopan.readers.bpmn.chart.drawn import Drawn, read_drawn
from sopan.readers.bpmn.chart.elements import plain_id, title_of
from sopan.readers.bpmn.chart.model import Arc, Chart, FlowNode
from sopan.readers.bpmn.chart.notes import Notes, documentation, read_notes
from sopan.readers.bpmn.chart.parts import Part, own_fields, read_part
from sopan.readers.safely import Element, name_of


class _File(NamedTuple):
    """What belongs to no process alone; ``pools`` are names by id."""

    title: str
    pools: Mapping[str, str]
    messages: Sequence[Arc]
    drawn: Drawn
    notes: Notes


def parse_charts(root: Element, file: str) -> tuple[Chart, ...]:
    """The charts of the file, those without flow nodes left out. UnreadableError when it is no BPMN 2.0."""
    if name_of(root) != "definitions":
        raise UnreadableError(
            "isi XML ini bukan BPMN 2.0.", file=file, remedy="Ekspor ulang dari programnya sebagai BPMN 2.0 (.bpmn)."
        )
    drawn, notes = read_drawn(root), read_notes(root)
    pools = [each for each in root.iter() if name_of(each) == "participant"]
    parts = [read_part(process, pools, notes, drawn) for process in root if name_of(process) == "process"]
    messages = [_message(each) for each in root.iter() if name_of(each) == "messageFlow"]
    names = {pool.get("id", ""): title_of(pool) for pool in pools}
    around = _File(title_of(root), names, messages, drawn, notes)
    return tuple(_chart(group, around) for group in _groups([part for part in parts if part.nodes], messages))


def _message(element: Element) -> Arc:
    source, target = (plain_id(element.get(end, "")) for end in ("sourceRef", "targetRef"))
    return Arc(source, target, title_of(element), message=True)


def _groups(parts: list[Part], messages: list[Arc]) -> list[list[Part]]:
    """Parts that messages join, in the order of the file."""
    home = {node.id: number for number, part in enumerate(parts) for node in part.nodes}
    leader = list(range(len(parts)))
    for message in messages:
        if message.source in home and message.target in home:
            first, second = sorted((leader[home[message.source]], leader[home[message.target]]))
            leader = [first if each == second else each for each in leader]
    return [[part for part, mine in zip(parts, leader, strict=True) if mine == each] for each in sorted(set(leader))]


def _chart(parts: Sequence[Part], around: _File) -> Chart:
    nodes = _nodes(parts, around)
    arcs = [arc for part in parts for arc in part.arcs] + list(around.messages)
    pools = [part.pool for part in parts if part.pool is not None]
    texts = (*(documentation(part.process) for part in parts), *around.notes.unbound, *_strangers(pools, around))
    return Chart(
        tuple(filter(None, _titles(parts, pools, around))),
        tuple(dict.fromkeys(name for part in parts for name in part.lanes.names)),
        nodes,
        tuple(arc for arc in arcs if arc.source in nodes and arc.target in nodes),
        any(pool.get("id") in around.drawn.upright for pool in pools),
        next((own for part in parts if (own := own_fields(part.process, "sop")) is not None), None),
        tuple(filter(None, texts)),
    )


def _nodes(parts: Sequence[Part], around: _File) -> dict[str, FlowNode]:
    """All flow nodes by id; of twins the first, or a node could stand inside of itself."""
    nodes: dict[str, FlowNode] = {}
    for part in parts:
        for node in part.nodes:
            nodes.setdefault(node.id, node)
    for message in around.messages:
        nodes |= _letter(message, nodes, around.pools)
    return nodes


def _titles(parts: Sequence[Part], pools: Sequence[Element], around: _File) -> list[str]:
    """The likeliest first: one process goes by its pool's name, several by their own."""
    inside, outside = [title_of(pool) for pool in pools], [*(title_of(part.process) for part in parts), around.title]
    return [*inside, *outside] if len(parts) == 1 else [*outside, *inside]


def _letter(message: Arc, nodes: Mapping[str, FlowNode], names: Mapping[str, str]) -> dict[str, FlowNode]:
    """The node that sends a message to a closed pool, or gets one from it, with that as its remark."""
    letter = f'"{message.label}"' if message.label else "pesan"
    for own, other, word in ((message.source, message.target, "ke"), (message.target, message.source, "dari")):
        if own in nodes and names.get(other):
            remark = f"{'Mengirim' if word == 'ke' else 'Menerima'} {letter} {word} {names[other]}."
            node = nodes[own]
            return {own: node._replace(remark="\n".join(filter(None, (node.remark, remark))))}
    return {}


def _strangers(pools: Sequence[Element], around: _File) -> Iterator[str]:
    """Messages that end at a pool as a whole, of no step."""
    mine = {pool.get("id", "") for pool in pools}
    for message in around.messages:
        ends = {message.source, message.target}
        if ends <= around.pools.keys() and ends & mine:
            label = f' "{message.label}"' if message.label else ""
            yield f"Pesan{label} dari {around.pools[message.source]} ke {around.pools[message.target]}."
