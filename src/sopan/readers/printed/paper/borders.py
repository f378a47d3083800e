"""The sides of a table that are not drawn: where several rules end at one place, its border is taken to be."""

from itertools import pairwise

from sopan.readers.printed.paper.rules import Rule

_RULES = 3
_AWAY = 8.0


def close_sides(horizontal: list[Rule], vertical: list[Rule], touch: float) -> tuple[list[Rule], list[Rule]]:
    """The rules of one table with the borders that it lacks: an open side, or one cut by the edge of the page."""
    vertical = vertical + _missing(horizontal, vertical, touch)
    vertical = vertical + _gaps(horizontal, vertical, touch)
    return horizontal + _missing(vertical, horizontal, touch), vertical


def _missing(rules: list[Rule], crossing: list[Rule], touch: float) -> list[Rule]:
    found = []
    first, last = min(rule.start for rule in rules), max(rule.end for rule in rules)
    if first < min(rule.at for rule in crossing) - _AWAY:
        found += _border([rule for rule in rules if rule.start <= first + touch], first)
    if last > max(rule.at for rule in crossing) + _AWAY:
        found += _border([rule for rule in rules if rule.end >= last - touch], last)
    return found


def _border(ending: list[Rule], at: float) -> list[Rule]:
    if len(ending) < _RULES:
        return []
    return [Rule(at, min(rule.at for rule in ending), max(rule.at for rule in ending))]


def _gaps(rules: list[Rule], crossing: list[Rule], touch: float) -> list[Rule]:
    """What the outermost of the ``crossing`` rules lack between two ``rules`` that end there: the side of one row."""
    found = []
    for at in (min(rule.at for rule in crossing), max(rule.at for rule in crossing)):
        pieces = sorted((rule for rule in crossing if abs(rule.at - at) <= touch), key=lambda rule: rule.start)
        ends = [rule.at for rule in rules if min(abs(rule.start - at), abs(rule.end - at)) <= touch]
        for above, below in pairwise(pieces):
            closed = all(any(abs(end - place) <= touch for end in ends) for place in (above.end, below.start))
            if closed and not any(above.end + touch < end < below.start - touch for end in ends):
                found.append(Rule(at, above.end, below.start))
    return found
