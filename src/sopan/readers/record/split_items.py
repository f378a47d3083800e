"""Splits what stands where a list is expected into the items that its writer meant."""

import re

from sopan.document.field import Section
from sopan.readers.record.nodes import Mapping, Node, Scalar

_BULLET = re.compile(r"\s*(?:[0-9]{1,2}[.)]|[a-z][.)]|[-•*–])\s+")


def split_text(node: Node) -> list[Node]:
    """One node an item: a line each, or, where the first line has a number or bullet, all lines up to the next one."""
    if not isinstance(node, Scalar):
        return [node]
    lines = [line for line in node.text.splitlines() if line.strip()]
    if not lines or not _BULLET.match(lines[0]):
        return [Scalar(node.mark, line) for line in lines]
    items: list[str] = []
    for line in lines:
        if _BULLET.match(line):
            items.append(_BULLET.sub("", line, count=1))
        else:
            items[-1] += "\n" + line
    return [Scalar(node.mark, item) for item in items]


def split_section(node: Node, section: Section) -> list[Node]:
    """``node`` itself where it is one item of ``section``, else one item an entry: {1: {...}} or {Lengkap: 3}.

    The key then fills the section's first field, a bare value the second.
    """
    if not isinstance(node, Mapping) or any(_known(key, section) for key, _ in node.entries):
        return [node]
    first, second = (field.key for field in section.fields[:2])
    items: list[Node] = []
    for key, value in node.entries:
        rest = value.entries if isinstance(value, Mapping) else [(_name(second, value), value)]
        items.append(Mapping(key.mark, [(_name(first, key), key), *rest]))
    return items


def _known(key: Node, section: Section) -> bool:
    return isinstance(key, Scalar) and section.field_of(key.text) is not None


def _name(key: str, beside: Node) -> Scalar:
    return Scalar(beside.mark, key)
