"""Composes the tree of a YAML 1.2 text from libyaml's events, within limits of our own."""

from typing import NoReturn

import yaml
from yaml import AliasEvent, CBaseLoader, Event, NodeEvent, ScalarEvent, SequenceStartEvent

from sopan.errors import UnreadableError
from sopan.readers.reading import Mark
from sopan.readers.record.budget import Budget
from sopan.readers.record.nodes import Mapping, Node, Scalar, Sequence
from sopan.readers.sop_file.line_faults import find_blank_fault
from sopan.readers.sop_file.source import empty
from sopan.readers.sop_file.yaml_faults import refusal, translate_fault

# The core schema of YAML 1.2 knows these spellings of nothing, and no yes, no, on, or off.
NULLS = frozenset({"", "~", "null", "Null", "NULL"})


def compose_yaml(text: str, file: str) -> Node:
    """The root of ``text``'s only document. Raises UnreadableError with line, column, fault, and remedy."""
    try:
        root = _Composer(text, file).document()
    except yaml.YAMLError as error:
        raise translate_fault(error, text, file) from None
    if isinstance(root, Scalar) and (found := find_blank_fault(text)):
        raise refusal(found, file)
    return root


class _Composer:
    def __init__(self, text: str, file: str) -> None:
        self._events = CBaseLoader(text)
        self._file = file
        self._budget = Budget(file)
        self._anchors: dict[str, Node | None] = {}  # None while the anchored value is still open

    def document(self) -> Node:
        self._next()
        if self._events.check_event(yaml.StreamEndEvent):
            raise empty(self._file)
        self._next()
        root = self._node(self._next(), 0)
        self._next()
        if not self._events.check_event(yaml.StreamEndEvent):
            self._refuse(
                self._next(),
                "berkas memuat lebih dari satu dokumen YAML.",
                'Simpan setiap SOP dalam berkas sendiri dan hapus baris "---" di tengah berkas.',
            )
        return root

    def _next(self) -> Event:
        event = self._events.get_event()
        if event is None:
            raise EOFError("libyaml gave no event")
        return event

    def _node(self, event: Event, depth: int) -> Node:
        if isinstance(event, AliasEvent):
            return self._alias(event, depth)
        anchor = event.anchor if isinstance(event, NodeEvent) else None
        if anchor:
            self._anchors[anchor] = None
        node = self._value(event, depth)
        if anchor:
            self._anchors[anchor] = node
        return node

    def _value(self, event: Event, depth: int) -> Node:
        if isinstance(event, ScalarEvent):
            scalar = _scalar(event)
            self._budget.spend(scalar, depth)
            return scalar
        if isinstance(event, SequenceStartEvent):
            return self._sequence(Sequence(_mark(event)), depth)
        return self._mapping(Mapping(_mark(event)), depth)

    def _sequence(self, node: Sequence, depth: int) -> Sequence:
        self._budget.spend(node, depth)
        while not self._events.check_event(yaml.SequenceEndEvent):
            item = self._node(self._next(), depth + 1)
            node.items.append(item)
            self._budget.count(node, len(node.items))
            _grow(node, item)
        self._next()
        return node

    def _mapping(self, node: Mapping, depth: int) -> Mapping:
        self._budget.spend(node, depth)
        while not self._events.check_event(yaml.MappingEndEvent):
            key = self._node(self._next(), depth + 1)
            value = self._node(self._next(), depth + 1)
            node.entries.append((key, value))
            self._budget.count(node, len(node.entries))
            _grow(node, key)
            _grow(node, value)
        self._next()
        return node

    def _alias(self, event: AliasEvent, depth: int) -> Node:
        name = event.anchor
        if name not in self._anchors:
            self._refuse(
                event,
                f'alias "*{name}" menunjuk anchor "&{name}" yang tidak ada.',
                "Bila tanda bintang itu bagian dari teks, apit teksnya dengan tanda kutip.",
            )
        node = self._anchors[name]
        if node is None:
            self._refuse(
                event, f'alias "*{name}" menunjuk dirinya sendiri.', "Tulis isinya langsung, tanpa anchor dan alias."
            )
        self._budget.spend(node, depth, _mark(event))
        return node

    def _refuse(self, event: Event, fault: str, remedy: str) -> NoReturn:
        line, column = _mark(event)
        raise UnreadableError(fault, file=self._file, line=line, column=column, remedy=remedy)


def _grow(parent: Sequence | Mapping, child: Node) -> None:
    parent.size += child.size
    parent.height = max(parent.height, child.height + 1)


def _mark(event: Event) -> Mark:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)


def _scalar(event: ScalarEvent) -> Scalar:
    tag = event.tag or ""
    plain = event.style == "" and not tag
    # A text that begins with an exclamation mark is split by YAML into a tag and the rest.
    text = f"{tag} {event.value}".strip() if tag.startswith("!") else event.value
    return Scalar(_mark(event), text, null=plain and text in NULLS)
