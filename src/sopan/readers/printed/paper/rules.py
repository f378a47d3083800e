"""Straight rules, horizontal or vertical, joined where they continue each other."""

from collections.abc import Iterable
from typing import NamedTuple


class Rule(NamedTuple):
    """A rule at ``at`` (y of a horizontal one, x of a vertical one) from ``start`` to ``end``, in points."""

    at: float
    start: float
    end: float

    @property
    def length(self) -> float:
        """How long it is."""
        return self.end - self.start


def merge_rules(rules: Iterable[Rule], apart: float = 3.0, gap: float = 3.0) -> list[Rule]:
    """Rules at most ``apart`` beside each other become one place; pieces at most ``gap`` from each other, one rule."""
    merged: list[Rule] = []
    for at, beside in _beside(sorted(rules), apart):
        merged += (Rule(at, start, end) for start, end in _union(beside, gap))
    return merged


def cluster(values: Iterable[float], apart: float) -> list[float]:
    """Places at most ``apart`` from the first of their group, each group as its mean, sorted."""
    return [at for at, _ in _beside(sorted(Rule(value, 0, 0) for value in values), apart)]


def _beside(rules: list[Rule], apart: float) -> list[tuple[float, list[Rule]]]:
    groups: list[list[Rule]] = []
    for rule in rules:
        if groups and rule.at - groups[-1][0].at <= apart:
            groups[-1].append(rule)
        else:
            groups.append([rule])
    return [(_mean(group), group) for group in groups]


def _mean(group: list[Rule]) -> float:
    weight = sum(rule.length for rule in group)
    if weight <= 0:
        return sum(rule.at for rule in group) / len(group)
    return sum(rule.at * rule.length for rule in group) / weight


def _union(rules: list[Rule], gap: float) -> list[tuple[float, float]]:
    pieces: list[tuple[float, float]] = []
    for rule in sorted(rules, key=lambda rule: rule.start):
        if pieces and rule.start - pieces[-1][1] <= gap:
            pieces[-1] = (pieces[-1][0], max(pieces[-1][1], rule.end))
        else:
            pieces.append((rule.start, rule.end))
    return pieces
