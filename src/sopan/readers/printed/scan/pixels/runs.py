"""Rules of tables in a picture: long unbroken runs of ink, gathered over the few rows that a rule is thick."""

from typing import NamedTuple

import numpy as np

from sopan.readers.printed.paper import Grid, Rule, find_grids, keep_rules, merge_rules
from sopan.readers.printed.scan.pixels.ink import Grey, Mask, find_ink

_WIDE, _HIGH = 0.6 * 72, 0.3 * 72  # a printed word is narrower than the one, a line of text lower than the other
_STROKE = 12.0  # longer than any stroke of a letter
_SOLID = 0.6  # of a worn rule that must be there
_GAP = 1
_SLANT = 2
_APART, _BROKEN = 2.0, 8.0
_LEAST_SHARE, _EDGES = 0.12, 2
_WORN, _NEARLY, _LOST = 0.2, 0.8, 36.0
_TOUCH, _PLACE = 6.0, 4.0
_FAINT = 8
_STEP, _THICK = 9.0, 5.0


class Stroke(NamedTuple):
    """A stroke through the places (``along``, ``across``), in points."""

    along: tuple[float, ...]
    across: tuple[float, ...]

    @property
    def length(self) -> float:
        """From end to end, nearly."""
        return self.along[-1] - self.along[0] if self.along else 0.0


def find_tables(grey: Grey, scale: float) -> list[Grid]:
    """The ruled tables, in points; ``scale`` is pixels to the point.

    Paper that was not flat bends its rules, so they may miss each other by more than in print. Sides of symbols are
    short against the rules of a table; without them, connectors end in the open and are told from rules.
    """
    across, down = map(_rejoined, find_rules(find_ink(grey, _FAINT), scale))
    across, down = _completed(across, down), _completed(down, across)
    kept_across, kept_down = keep_rules(_not_short(across, down), _not_short(down, across), _TOUCH)
    return find_grids(_with_remains(kept_across, across), _with_remains(kept_down, down), _PLACE, faint=True)


def _with_remains(kept: list[Rule], strokes: list[Rule]) -> list[Rule]:
    """The rules, and the pieces that are left of them or of their like farther on."""
    return kept + [one for one in strokes if one not in kept and any(abs(one.at - rule.at) <= _APART for rule in kept)]


def _rejoined(rules: list[Rule]) -> list[Rule]:
    """The rules; those in line with each other are one where the gap is small against both, as no connector's is."""
    joined: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: rule.start):
        last = next((one for one in joined if _goes_on(one, rule)), None)
        if last is None:
            joined.append(rule)
        else:
            joined[joined.index(last)] = Rule(max(last, rule, key=lambda one: one.length).at, last.start, rule.end)
    return joined


def _goes_on(rule: Rule, more: Rule) -> bool:
    gap = more.start - rule.end
    return abs(rule.at - more.at) <= _APART and 0 < gap <= _WORN * min(rule.length, more.length)


def _completed(rules: list[Rule], crossing: list[Rule]) -> list[Rule]:
    """The rules; those nearly as long as the longest go on to the next crossing one where one end has worn away."""
    inner = [rule for rule in rules if _count_crossing(rule, crossing) > _EDGES]
    least = _NEARLY * max((rule.length for rule in inner), default=0)
    return [_complete(rule, crossing) if rule in inner and rule.length >= least else rule for rule in rules]


def _complete(rule: Rule, crossing: list[Rule]) -> Rule:
    beside = [one.at for one in crossing if one.start - _TOUCH <= rule.at <= one.end + _TOUCH]
    well = [any(abs(at - end) <= _TOUCH for at in beside) for end in (rule.start, rule.end)]
    if well == [False, True]:
        before = [at for at in beside if rule.start - _LOST <= at < rule.start]
        return rule._replace(start=max(before, default=rule.start))
    if well == [True, False]:
        beyond = [at for at in beside if rule.end < at <= rule.end + _LOST]
        return rule._replace(end=min(beyond, default=rule.end))
    return rule


def _not_short(rules: list[Rule], crossing: list[Rule]) -> list[Rule]:
    """Those not much shorter than the longest; the edges of the paper, which only each other cross, don't count."""
    inner = [rule.length for rule in rules if _count_crossing(rule, crossing) > _EDGES]
    least = _LEAST_SHARE * max(inner or [rule.length for rule in rules], default=0)
    return [rule for rule in rules if rule.length >= least]


def _count_crossing(rule: Rule, others: list[Rule]) -> int:
    return sum(
        rule.start - _TOUCH <= other.at <= rule.end + _TOUCH and other.start - _TOUCH <= rule.at <= other.end + _TOUCH
        for other in others
    )


def find_rules(ink: Mask, scale: float) -> tuple[list[Rule], list[Rule]]:
    """(horizontal, vertical) rules in points, worn ones with gaps too; ``scale`` is pixels to the point."""
    return _across(ink, _WIDE, scale), _across(ink.T, _HIGH, scale)


def _across(ink: Mask, least: float, scale: float) -> list[Rule]:
    rows, starts, ends = _runs(ink, int(_STROKE * scale))
    strokes = [_rule(group, rows, starts, ends, scale) for group in _groups(rows, starts, ends)]
    return [rule for rule in merge_rules(strokes, _APART, _BROKEN) if rule.length >= least and _is_solid(rule, strokes)]


def trace_strokes(ink: Mask, scale: float) -> list[Stroke]:
    """Level strokes, however they bend, each as the places that it runs through, from left to right."""
    rows, starts, ends = _runs(ink, int(_STROKE * scale))
    traced = (_trace(group, rows, starts, ends, scale) for group in _groups(rows, starts, ends))
    return [stroke for stroke in traced if stroke is not None]


def _trace(group: list[int], rows: list[int], starts: list[int], ends: list[int], scale: float) -> Stroke | None:
    """The middle of the stroke at each step along it; None where it is an area rather than a stroke."""
    places: dict[int, list[int]] = {}
    step = int(_STEP * scale)
    for run in group:
        for place in range(starts[run] // step + 1, (ends[run] - 1) // step + 1):
            places.setdefault(place, []).append(rows[run])
    if any(max(met) - min(met) > _THICK * scale for met in places.values()):
        return None
    along = sorted(places)
    middles = tuple((max(places[place]) + min(places[place]) + 1) / 2 / scale for place in along)
    return Stroke(tuple(place * step / scale for place in along), middles)


def _is_solid(rule: Rule, strokes: list[Rule]) -> bool:
    beside = [stroke for stroke in strokes if abs(stroke.at - rule.at) <= 2 * _APART]
    covered = merge_rules((stroke._replace(at=rule.at) for stroke in beside), gap=0.0)
    inside = sum(max(0.0, min(part.end, rule.end) - max(part.start, rule.start)) for part in covered)
    return inside >= _SOLID * rule.length


def _runs(ink: Mask, least: int) -> tuple[list[int], list[int], list[int]]:
    """Row, start, and end of each run of at least ``least`` pixels; rows are thickened so that slants don't break."""
    thick = ink.copy()
    thick[1:] |= ink[:-1]
    thick[:-1] |= ink[1:]
    width = ink.shape[1] + _GAP + 1
    flat = np.pad(thick, ((0, 0), (0, _GAP + 1))).ravel().astype(np.int8)
    steps = np.flatnonzero(np.diff(flat, prepend=np.int8(0)))  # a plain 0 would make it eight times as large
    starts, ends = steps[::2], steps[1::2]
    if len(starts) == 0:
        return [], [], []
    apart = starts[1:] - ends[:-1] > _GAP
    starts, ends = starts[np.r_[True, apart]], ends[np.r_[apart, True]]
    long = ends - starts >= least
    starts, ends = starts[long], ends[long]
    return (starts // width).tolist(), (starts % width).tolist(), (ends - starts // width * width).tolist()


def _groups(rows: list[int], starts: list[int], ends: list[int]) -> list[list[int]]:
    """Runs in order of their rows, gathered with those that they touch in one of the rows above."""
    groups: list[list[int]] = []
    open_groups: list[list[int]] = []
    for run in range(len(rows)):
        open_groups = [group for group in open_groups if rows[run] - rows[group[-1]] <= _SLANT]
        touching = [
            group for group in open_groups if any(_touch(run, other, rows, starts, ends) for other in group[-8:])
        ]
        if not touching:
            groups.append([run])
            open_groups.append(groups[-1])
            continue
        for other in touching[1:]:
            touching[0].extend(other)
            groups.remove(other)
            open_groups.remove(other)
        touching[0].append(run)
    return groups


def _touch(one: int, other: int, rows: list[int], starts: list[int], ends: list[int]) -> bool:
    near = abs(rows[one] - rows[other]) <= _SLANT
    return near and starts[one] <= ends[other] + _SLANT and starts[other] <= ends[one] + _SLANT


def _rule(group: list[int], rows: list[int], starts: list[int], ends: list[int], scale: float) -> Rule:
    lengths = [ends[run] - starts[run] for run in group]
    at = sum(rows[run] * length for run, length in zip(group, lengths, strict=True)) / sum(lengths)
    return Rule((at + 0.5) / scale, min(starts[run] for run in group) / scale, max(ends[run] for run in group) / scale)
