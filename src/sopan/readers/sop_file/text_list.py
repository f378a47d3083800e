"""Splits a text that stands where a list is expected into the items its writer meant."""

import re

from sopan.readers.sop_file.nodes import Node, Scalar

_BULLET = re.compile(r"\s*(?:[0-9]{1,2}[.)]|[a-z][.)]|[-•*–])\s+")


def split_items(node: Node) -> list[Node]:
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
