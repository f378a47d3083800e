"""Reads the elements of a BPMN file into charts: processes that send each other messages become one."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sopan.errors import UnreadableError
from sopan.readers.bpmn.chart.drawn import Drawn, read_drawn
from sopan.readers.bpmn.chart.elements import line_of, title_of, words_of
from sopan.readers.bpmn.chart.lanes import Lanes, read_lanes
from sopan.readers.bpmn.chart.model import Arc, Chart, FlowNode, Role
from sopan.readers.bpmn.chart.notes import Notes, documentation, read_notes
from sopan.readers.safely import Element, name_of

OWN = "urn:sopan:berkas:1"
_ROLES = {
    "startEvent": Role.START,
    "endEvent": Role.END,
    "intermediateCatchEvent": Role.EVENT,
    "intermediateThrowEvent": Role.EVENT,
    "implicitThrowEvent": Role.EVENT,
    "boundaryEvent": Role.BOUNDARY,
    "exclusiveGateway": Role.CHOICE,
    "eventBasedGateway": Role.CHOICE,
    "complexGateway": Role.SOME,
    "inclusiveGateway": Role.SOME,
    "parallelGateway": Role.EVERY,
    "subProcess": Role.BLOCK,
    "adHocSubProcess": Role.BLOCK,
    "transaction": Role.BLOCK,
    "callActivity": Role.TASK,
    "callChoreography": Role.TASK,
}


class _Part(NamedTuple):
    """A process, its pool, and all that is found in it."""

    process: Element
    pool: Element | None
    nodes: list[FlowNode]
    arcs: list[Arc]
    lanes: Lanes


def parse_charts(root: Element, file: str) -> tuple[Chart, ...]:
    """The charts of the file, those without flow nodes left out. UnreadableError when it is no BPMN 2.0."""
    if name_of(root) != "definitions":
        raise UnreadableError(
            "isi XML ini bukan BPMN 2.0.", file=file, remedy="Ekspor ulang dari programnya sebagai BPMN 2.0 (.bpmn)."
        )
    drawn, notes = read_drawn(root), read_notes(root)
    pools = [each for each in root.iter() if name_of(each) == "participant"]
    parts = [_part(process, pools, notes, drawn) for process in root if name_of(process) == "process"]
    messages = [_message(each) for each in root.iter() if name_of(each) == "messageFlow"]
    groups = _groups([part for part in parts if part.nodes], messages)
    return tuple(_chart(group, messages, drawn, notes, root, pools) for group in groups)


def _part(process: Element, pools: Iterable[Element], notes: Notes, drawn: Drawn) -> _Part:
    pool = next((each for each in pools if _local(each.get("processRef", "")) == process.get("id")), None)
    name = (title_of(pool) if pool is not None else "") or title_of(process)
    lanes = read_lanes(process, name, drawn)
    return _Part(process, pool, list(_nodes(process, "", lanes, notes, drawn)), list(_arcs(process)), lanes)


def _nodes(scope: Element, inside: str, lanes: Lanes, notes: Notes, drawn: Drawn) -> Iterator[FlowNode]:
    for element in scope:
        kind, id = name_of(element), element.get("id", "")
        role = _ROLES.get(kind) or (Role.TASK if kind.lower().endswith("task") else None)
        if role is None or not id:
            continue
        box = drawn.boxes.get(id)
        yield FlowNode(
            id, kind, role, title_of(element), lanes.of.get(id) or lanes.of.get(inside) or lanes.around(box),
            _definition(element), inside, _local(element.get("attachedToRef", "")), id in drawn.collapsed,
            _own(element, "kegiatan"), _remark(element, notes), notes.needs.get(id, ()), notes.yields.get(id, ()),
            (box.x + box.w / 2, box.y + box.h / 2) if box else None, line_of(element),
        )  # fmt: skip
        if role is Role.BLOCK:
            yield from _nodes(element, id, lanes, notes, drawn)


def _definition(element: Element) -> str:
    names = (name_of(each).removesuffix("EventDefinition") for each in element if "EventDefinition" in name_of(each))
    return next(names, "")


def _remark(element: Element, notes: Notes) -> str:
    """What is said of a node, and when a clock sets it off."""
    clocks = (words_of(each) for each in element.iter() if name_of(each) in ("timeDuration", "timeDate", "timeCycle"))
    told = [f"Pengatur waktu: {clock}." for clock in clocks if clock and _ROLES.get(name_of(element)) is not Role.BLOCK]
    return "\n".join(filter(None, (notes.remark(element), *told)))


def _own(element: Element, name: str) -> Element | None:
    return next(element.iterfind(f"./{{*}}extensionElements/{{{OWN}}}{name}"), None)


def _arcs(process: Element) -> Iterator[Arc]:
    for element in process.iter():
        if name_of(element) == "sequenceFlow":
            label = title_of(element) or _condition(element)
            yield Arc(_local(element.get("sourceRef", "")), _local(element.get("targetRef", "")), label)


def _condition(flow: Element) -> str:
    """The condition as words where the arrow has no name; a program's expression says nothing to people."""
    texts = (words_of(each) for each in flow if name_of(each) == "conditionExpression")
    text = " ".join(next(texts, "").split())
    return "" if any(sign in text for sign in "{}=<>()") else text


def _message(element: Element) -> Arc:
    source, target = (_local(element.get(end, "")) for end in ("sourceRef", "targetRef"))
    return Arc(source, target, title_of(element), message=True)


def _local(reference: str) -> str:
    """A reference without the prefix of its namespace."""
    return reference.rpartition(":")[2].strip()


def _groups(parts: list[_Part], messages: list[Arc]) -> list[list[_Part]]:
    """Parts that messages join, in the order of the file."""
    home = {node.id: number for number, part in enumerate(parts) for node in part.nodes}
    leader = list(range(len(parts)))
    for message in messages:
        if message.source in home and message.target in home:
            first, second = sorted((leader[home[message.source]], leader[home[message.target]]))
            leader = [first if each == second else each for each in leader]
    return [[part for part, mine in zip(parts, leader, strict=True) if mine == each] for each in sorted(set(leader))]


def _chart(
    parts: list[_Part], messages: list[Arc], drawn: Drawn, notes: Notes, root: Element, pools: Iterable[Element]
) -> Chart:
    nodes: dict[str, FlowNode] = {}
    for part in parts:
        for node in part.nodes:
            nodes.setdefault(node.id, node)  # of twins the first, or a node could stand inside of itself
    names = {pool.get("id", ""): title_of(pool) for pool in pools}
    between = [each for each in messages if each.source in nodes and each.target in nodes]
    for each in messages:
        nodes |= _letter(each, nodes, names)
    arcs = [arc for part in parts for arc in part.arcs if arc.source in nodes and arc.target in nodes]
    pools_first = [part.pool for part in parts if part.pool is not None]
    others = [*(part.process for part in parts), root]
    titles = [title_of(each) for each in ((*pools_first, *others) if len(parts) == 1 else (*others, *pools_first))]
    texts = [*(documentation(part.process) for part in parts), *notes.unbound]
    return Chart(
        tuple(filter(None, titles)),
        tuple(dict.fromkeys(name for part in parts for name in part.lanes.names)),
        nodes, (*arcs, *between), any(part.pool is not None and part.pool.get("id") in drawn.upright for part in parts),
        next((own for part in parts if (own := _own(part.process, "sop")) is not None), None),
        tuple(filter(None, (*texts, *_strangers(parts, messages, names)))),
    )  # fmt: skip


def _letter(message: Arc, nodes: dict[str, FlowNode], names: dict[str, str]) -> dict[str, FlowNode]:
    """The node that sends a message to a closed pool, or gets one from it, with that as its remark."""
    letter = f'"{message.label}"' if message.label else "pesan"
    for own, other, word in ((message.source, message.target, "ke"), (message.target, message.source, "dari")):
        if own in nodes and names.get(other):
            remark = f"{'Mengirim' if word == 'ke' else 'Menerima'} {letter} {word} {names[other]}."
            node = nodes[own]
            return {own: node._replace(remark="\n".join(filter(None, (node.remark, remark))))}
    return {}


def _strangers(parts: list[_Part], messages: list[Arc], names: dict[str, str]) -> Iterator[str]:
    """Messages that end at a pool as a whole, of no step."""
    mine = {part.pool.get("id", "") for part in parts if part.pool is not None}
    for message in messages:
        if message.source in names and message.target in names and {message.source, message.target} & mine:
            label = f' "{message.label}"' if message.label else ""
            yield f"Pesan{label} dari {names[message.source]} ke {names[message.target]}."
