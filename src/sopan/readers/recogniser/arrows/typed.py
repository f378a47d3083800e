"""Arrows typed as characters between two symbols of a row."""

from collections.abc import Sequence

from sopan.readers.recogniser.arrows.across import Arrow
from sopan.readers.recogniser.symbols.model import Node, Symbols

_SURE = 0.7


def typed_arrows(symbols: Symbols) -> list[Arrow]:
    """The arrows that "→" and "←" draw, beside a symbol or in a cell of their own. Upright ones say nothing new."""
    rows: dict[int, list[Node]] = {}
    for node in sorted(symbols.nodes, key=lambda node: node.column):
        rows.setdefault(node.row, []).append(node)
    arrows: list[Arrow] = []
    for typed in symbols.typed:
        row = rows.get(typed.row, [])
        before = [node for node in row if node.column < typed.column]
        after = [node for node in row if node.column > typed.column]
        here = [node for node in row if node.column == typed.column]
        if "right" in typed.ways:
            arrows += _arrow(here or before[-1:], after[:1])
        if "left" in typed.ways:
            arrows += _arrow(here or after[:1], before[-1:])
    return arrows


def _arrow(source: Sequence[Node], target: Sequence[Node]) -> list[Arrow]:
    return [Arrow(source[0].id, target[0].id, "", _SURE)] if source and target else []
