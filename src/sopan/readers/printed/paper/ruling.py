"""Straight strokes that are rules of a table: they end at other rules, or where several end under each other."""

from collections.abc import Iterable

from sopan.readers.printed.paper.rules import Rule

_SIDE = 3


def keep_rules(across: Iterable[Rule], down: Iterable[Rule], touch: float) -> tuple[list[Rule], list[Rule]]:
    """The rules among level and upright strokes; whatever ends in the open, as connectors do, is left out."""
    across, down = list(across), list(down)
    across_open, down_open = _open_sides(across, touch), _open_sides(down, touch)
    while True:
        kept_across = [rule for rule in across if _ends_well(rule, down, across_open, touch)]
        kept_down = [rule for rule in down if _ends_well(rule, kept_across, down_open, touch)]
        if len(kept_across) == len(across) and len(kept_down) == len(down):
            return across, down
        across, down = kept_across, kept_down


def _open_sides(rules: list[Rule], touch: float) -> list[float]:
    """Places where at least three rules end one under the other."""
    ends = sorted(end for rule in rules for end in (rule.start, rule.end))
    return [one for one, third in zip(ends, ends[_SIDE - 1 :], strict=False) if third - one <= touch]


def _ends_well(rule: Rule, crossing: list[Rule], open_sides: list[float], touch: float) -> bool:
    """Whether both ends meet a rule that crosses, or lie at an open side, outside of all that cross."""
    meeting = [other.at for other in crossing if other.start - touch <= rule.at <= other.end + touch]
    return all(
        any(abs(at - end) <= touch for at in meeting)
        or (any(-0.1 <= end - side <= touch for side in open_sides) and all((at - end) * inwards > 0 for at in meeting))
        for end, inwards in ((rule.start, 1), (rule.end, -1))
    )
