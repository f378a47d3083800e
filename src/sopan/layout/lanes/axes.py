"""Turns the grid of a process into places: columns and bands as far apart as their figures and lines need."""

from collections.abc import Sequence
from typing import NamedTuple

from sopan.layout.place import Clearances, Gutter, needs, spread
from sopan.layout.routing import Bundle, Routing, Track

PADDING = 22.0  # from a figure to the border of its lane where no line runs
_LEAST_GAP = 30.0  # between bands: an arrow and some shaft


class Axis(NamedTuple):
    """Middles of the columns (or bands), the gutters around them, and the rules between lanes with both edges."""

    centres: tuple[float, ...]
    gutters: tuple[Gutter, ...]
    rules: tuple[float, ...]


def bundles_of(routing: Routing, gutter: int, *, upright: bool) -> list[Bundle]:
    """The bundles of lines in that gutter."""
    owner = (routing.columns if upright else routing.bands).owner
    return [bundle for bundle in routing.bundles if bundle.upright is upright and owner[bundle.line] == gutter]


def place_lanes(reaches: Sequence[tuple[float, float]], routing: Routing, start: float, least: Clearances) -> Axis:
    """Lanes side by side from ``start``; ``reaches`` of each to the left and right of its middle."""
    count = len(reaches)
    sides = [_halves(bundles_of(routing, gutter, upright=True), gutter, count, least) for gutter in range(count + 1)]
    centres, gutters, rules, low = [], [], [start], start
    for number, (left, right) in enumerate(reaches):
        centre = rules[-1] + sides[number][1] + left
        gutters.append(Gutter(low, rules[-1], centre - left))
        centres.append(centre)
        low = centre + right
        rules.append(low + sides[number + 1][0])
    gutters.append(Gutter(low, rules[-1], rules[-1]))
    return Axis(tuple(centres), tuple(gutters), tuple(rules))


def place_bands(reaches: Sequence[tuple[float, float]], routing: Routing, start: float, least: Clearances) -> Axis:
    """Bands below each other from ``start``; ``reaches`` of each above and below its middle."""
    centres, gutters, low = [], [], start
    for number, (above, below) in enumerate([*reaches, (0.0, 0.0)]):
        gap = max((_across(b.tracks, least) for b in bundles_of(routing, number, upright=False)), default=0.0)
        high = low + max(gap, PADDING if number in (0, len(reaches)) else _LEAST_GAP)
        gutters.append(Gutter(low, None, high))
        centres.append(high + above)
        low = high + above + below
    return Axis(tuple(centres[:-1]), tuple(gutters), (start, gutters[-1].high))


def place_tracks(routing: Routing, lanes: Axis, bands: Axis, least: Clearances) -> dict[tuple[int, int], float] | None:
    """The place of every segment in a gutter, or None when one gutter is too narrow."""
    tracks: dict[tuple[int, int], float] = {}
    for bundle in routing.bundles:
        axis, owner = (lanes, routing.columns.owner) if bundle.upright else (bands, routing.bands.owner)
        places = spread(bundle.tracks, axis.gutters[owner[bundle.line]], least)
        if places is None:
            return None
        tracks |= {key: places[track] for key, track in bundle.track_of.items()}
    return tracks


def _halves(bundles: Sequence[Bundle], gutter: int, count: int, least: Clearances) -> tuple[float, float]:
    """Room before and after the rule of a gutter; at the sheet's edges there is but one side."""
    before = after = PADDING
    for bundle in bundles:
        pairs = needs(bundle.tracks, least)
        allowed = pairs[:1] if gutter == 0 else pairs[-1:] if gutter == count else pairs
        left, right = min(allowed, key=lambda pair: max(pair[0] - before, 0.0) + max(pair[1] - after, 0.0))
        before, after = max(before, left), max(after, right)
    return before, after


def _across(tracks: Sequence[Track], least: Clearances) -> float:
    """Room for the tracks of a gutter without a rule."""
    first = least.arrow if any(track.arrow_before for track in tracks) else least.symbol
    last = least.arrow if any(track.arrow_after for track in tracks) else least.symbol
    return first + (len(tracks) - 1) * least.track + last
