"""What a BPMN file says, before it is understood as an SOP: flow nodes in lanes, and the arrows between them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from sopan.drawing import Point
from sopan.readers.safely import Element


class Role(StrEnum):
    """What a flow node does, whatever its kind of task, event, or gateway."""

    TASK = "langkah"
    START = "mulai"
    END = "selesai"
    EVENT = "peristiwa"
    BOUNDARY = "peristiwa di tepi langkah"
    CHOICE = "pilihan"
    EVERY = "serentak"
    SOME = "beberapa pilihan"
    BLOCK = "subproses"


GATEWAYS = (Role.CHOICE, Role.SOME, Role.EVERY)


class FlowNode(NamedTuple):
    """A flow node as the file has it. ``kind`` is BPMN's own name, ``definition`` that of an event's trigger.

    ``lane`` is the actor, "" where the file does not say. ``inside`` is the subprocess that holds it, ``host`` the task
    at whose edge it stands. ``fields`` are our own extension, if it has one. ``remark`` gathers documentation and
    notes, ``needs`` and ``yields`` the names of its data. ``place`` is the middle of its shape.
    """

    id: str
    kind: str
    role: Role
    name: str = ""
    lane: str = ""
    definition: str = ""
    inside: str = ""
    host: str = ""
    collapsed: bool = False
    fields: Element | None = None
    remark: str = ""
    needs: tuple[str, ...] = ()
    yields: tuple[str, ...] = ()
    place: Point | None = None
    line: int = 0


class Arc(NamedTuple):
    """An arrow between flow nodes; ``message``: it carries a message from one pool to another."""

    source: str
    target: str
    label: str = ""
    message: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """One process, or several that send each other messages, as one procedure.

    ``titles`` are the names it goes by, the likeliest first. ``actors`` are all lanes in the order of the drawing.
    ``own`` is our extension of the process, ``texts`` what stands beside everything and would else be lost.
    """

    titles: tuple[str, ...]
    actors: tuple[str, ...]
    nodes: Mapping[str, FlowNode]
    arcs: tuple[Arc, ...]
    upright: bool = False
    own: Element | None = None
    texts: tuple[str, ...] = field(default=())
