"""One process of a BPMN file: its pool, its flow nodes in lanes, and the arrows between them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sopan.flow.process import EXTENSIONS
from sopan.readers.bpmn.chart.drawn import Drawn
from sopan.readers.bpmn.chart.elements import line_of, plain_id, title_of, words_of
from sopan.readers.bpmn.chart.lanes import Lanes, read_lanes
from sopan.readers.bpmn.chart.model import Arc, FlowNode, Role
from sopan.readers.bpmn.chart.notes import Notes
from sopan.readers.safely import Element, name_of

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


class Part(NamedTuple):
    """A process, its pool, and all that is found in it."""

    process: Element
    pool: Element | None
    nodes: list[FlowNode]
    arcs: list[Arc]
    lanes: Lanes


def read_part(process: Element, pools: Iterable[Element], notes: Notes, drawn: Drawn) -> Part:
    """The process with the one of ``pools`` that holds it."""
    pool = next((each for each in pools if plain_id(each.get("processRef", "")) == process.get("id")), None)
    name = (title_of(pool) if pool is not None else "") or title_of(process)
    lanes = read_lanes(process, name, drawn)
    return Part(process, pool, list(_nodes(process, "", lanes, notes, drawn)), list(_arcs(process)), lanes)


def _nodes(scope: Element, inside: str, lanes: Lanes, notes: Notes, drawn: Drawn) -> Iterator[FlowNode]:
    for element in scope:
        kind, id = name_of(element), element.get("id", "")
        role = _ROLES.get(kind) or (Role.TASK if kind.lower().endswith("task") else None)
        if role is None or not id:
            continue
        box = drawn.boxes.get(id)
        yield FlowNode(
            id, kind, role, title_of(element), lanes.of.get(id) or lanes.of.get(inside) or lanes.around(box),
            _definition(element), inside, plain_id(element.get("attachedToRef", "")), id in drawn.collapsed,
            own_fields(element, "kegiatan"), _remark(element, notes), notes.needs.get(id, ()), notes.yields.get(id, ()),
            box.middle if box else None, line_of(element),
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


def own_fields(element: Element, name: str) -> Element | None:
    """Our own extension of ``element``, where it has one of that name."""
    return next(element.iterfind(f"./{{*}}extensionElements/{{{EXTENSIONS}}}{name}"), None)


def _arcs(process: Element) -> Iterator[Arc]:
    for element in process.iter():
        if name_of(element) == "sequenceFlow":
            label = title_of(element) or _condition(element)
            yield Arc(plain_id(element.get("sourceRef", "")), plain_id(element.get("targetRef", "")), label)


def _condition(flow: Element) -> str:
    """The condition as words where the arrow has no name; a program's expression says nothing to people."""
    texts = (words_of(each) for each in flow if name_of(each) == "conditionExpression")
    text = " ".join(next(texts, "").split())
    return "" if any(sign in text for sign in "{}=<>()") else text
