"""Turns tracks into coordinates: rows and gutters grow to what their tracks need, then everything is spread evenly."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from sopan.layout.routing import Bundle, Role, Routing, Track
from sopan.layout.state import PagePlan, TablePlan, round_up


class Clearances(NamedTuple):
    """Least distances in points: behind an arrowhead's tip, between tracks, to a symbol, to a rule of the table."""

    arrow: float
    track: float
    symbol: float
    rule: float


ROOMY = Clearances(arrow=9.5, track=4.5, symbol=4.5, rule=3.0)
TIGHT = Clearances(arrow=6.75, track=2.75, symbol=2.25, rule=1.5)
CRAMPED = Clearances(arrow=5.6, track=2.3, symbol=2.1, rule=1.2)
_LEVELS = (ROOMY, TIGHT, CRAMPED)


class Gutter(NamedTuple):
    """The free stretch between two rows or columns of symbols; ``rule`` is the table's rule in it, None if none."""

    low: float
    rule: float | None
    high: float


class Placement(NamedTuple):
    """Coordinates of one page. ``tracks`` maps (link, segment) to x (upright) or y of a segment in a gutter."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    centres_x: tuple[float, ...]
    centres_y: tuple[float, ...]
    tracks: dict[tuple[int, int], float]


class TooNarrowError(Exception):
    """Actor columns must be wider: ``width`` points each would do."""

    def __init__(self, width: float) -> None:
        super().__init__(width)
        self.width = width


def place_page(plan: TablePlan, page: PagePlan, routing: Routing, heights: Sequence[float], top: float) -> Placement:
    """All coordinates of a page whose table body starts at ``top``; ``heights`` of its bands. Raises TooNarrowError."""
    if plan.columns.actor < plan.symbol[0] + CRAMPED.arrow and _has_neighbours(routing):
        raise TooNarrowError(plan.symbol[0] + CRAMPED.arrow)
    left = plan.settings.margin_left
    ys, centres_y = _stack(plan, page, heights, top)
    xs = [left]
    for width in plan.columns.widths:
        xs.append(xs[-1] + width)
    actors = xs[2 : 3 + len(plan.actors)]
    centres_x = plan.columns.centres(actors[0])
    tracks: dict[tuple[int, int], float] = {}
    across = _gutters_across(actors, centres_x, plan.symbol[0])
    down = _gutters_down(page, ys, centres_y, plan)
    for bundle in routing.bundles:
        owners = (routing.columns if bundle.upright else routing.bands).owner
        gutter = (across if bundle.upright else down)[owners[bundle.line]]
        places = next(filter(None, (spread(bundle.tracks, gutter, each) for each in _LEVELS)), None)
        if places is None:
            raise TooNarrowError(_wider(plan, bundle, len(routing.columns) - 1))
        for key, track in bundle.track_of.items():
            tracks[key] = places[track]
    return Placement(tuple(xs), tuple(ys), centres_x, tuple(centres_y), tracks)


def _has_neighbours(routing: Routing) -> bool:
    """True when an arrow runs straight from a symbol to the one beside it: nothing but the column gives it length."""
    for link, route in zip(routing.links, routing.routes, strict=True):
        (ax, ay), (bx, by) = route.points[0], route.points[-1]
        beside = abs(routing.columns.owner[ax] - routing.columns.owner[bx]) == 1
        if ay == by and beside and len(route.points) == 2 and link.role is not Role.JOIN:
            return True
    return False


def _wider(plan: TablePlan, bundle: Bundle, last: int) -> float:
    """An actor column's width that would hold the bundle at the least distances, and always a step more than now."""
    halves = needs(bundle.tracks, CRAMPED)
    if bundle.line == 0:
        half = halves[0][1] - plan.columns.lane
    elif bundle.line == last:
        half = halves[-1][0] - plan.columns.lane
    else:
        half = min(max(pair) for pair in halves)
    return max(plan.symbol[0] + 2 * half, plan.columns.actor + 3.0)


def needs(tracks: Sequence[Track], least: Clearances) -> list[tuple[float, float]]:
    """For every split (how many tracks lie before the rule): the room needed before and after it."""
    return [
        (
            _half([track.arrow_before for track in tracks[:split]], least),
            _half([track.arrow_after for track in reversed(tracks[split:])], least),
        )
        for split in range(len(tracks) + 1)
    ]


def _half(arrows: list[bool], least: Clearances) -> float:
    """Room from a symbol over its tracks to the rule; ``arrows``: which tracks send an arrow to the symbol."""
    at = 0.0
    for number, arrow in enumerate(arrows):
        at = max(at + least.track if number else least.symbol, least.arrow if arrow else 0.0)
    return at + least.rule if arrows else 0.0


def find_heights(plan: TablePlan, page: PagePlan, routing: Routing) -> list[float]:
    """The height of every band: text, symbol, and the tracks above and below it."""
    count = len(page.bands)
    roomy = ROOMY._replace(track=ROOMY.track + plan.air)
    symbol = [_symbol_height(plan, band.row) for band in page.bands]
    heights = []
    for band in page.bands:
        if band.row >= 0:
            heights.append(plan.rows[band.row].height / len(plan.rows[band.row].bands))
        else:
            heights.append(_symbol_height(plan, band.row) + 15.0)
    free = [(height - size) / 2 for height, size in zip(heights, symbol, strict=True)]
    for bundle in routing.bundles:
        if bundle.upright:
            continue
        gutter = routing.bands.owner[bundle.line]
        above = free[gutter - 1] if gutter > 0 else 0.0
        below = free[gutter] if gutter < count else 0.0
        options = []
        for split, (before, after) in enumerate(needs(bundle.tracks, roomy)):
            if (gutter == 0 and split) or (gutter == count and split < len(bundle.tracks)):
                continue
            wish = sum(_against(track, number < split) for number, track in enumerate(bundle.tracks))
            options.append((wish, max(before - above, 0.0) + max(after - below, 0.0), before, after))
        _, _, before, after = min(options)
        if gutter > 0:
            free[gutter - 1] = max(above, before)
        if gutter < count:
            free[gutter] = max(below, after)
    return _even([round_up(size + 2 * space) for size, space in zip(symbol, free, strict=True)], page)


def _against(track: Track, before: bool) -> int:
    """1 when a track lies on the side of the rule where it would rather not be."""
    return int(track.side != 0 and (track.side < 0) != before)


def _even(heights: list[float], page: PagePlan) -> list[float]:
    """Bands of one row share one height."""
    tallest: dict[int, float] = {}
    for band, height in zip(page.bands, heights, strict=True):
        tallest[band.row] = max(tallest.get(band.row, 0.0), height)
    return [tallest[band.row] for band in page.bands]


def _symbol_height(plan: TablePlan, row: int) -> float:
    return plan.symbol[1] if row >= 0 else connector_height(plan)


def connector_height(plan: TablePlan) -> float:
    """Height of a pentagon: room for its letter and page."""
    return max(plan.symbol[1], 24.0)


def _stack(plan: TablePlan, page: PagePlan, heights: Sequence[float], top: float) -> tuple[list[float], list[float]]:
    """The horizontal rules and the centres of all bands."""
    ys, centres = [top], []
    for number, (band, height) in enumerate(zip(page.bands, heights, strict=True)):
        y = top + height
        centres.append(top + height / 2)
        if number + 1 == len(page.bands) or page.bands[number + 1].row != band.row:
            ys.append(y)
        top = y
    return ys, centres


def _gutters_across(rules: Sequence[float], centres: Sequence[float], symbol: float) -> list[Gutter]:
    half = symbol / 2
    inner = [Gutter(a + half, rule, b - half) for (a, b), rule in zip(pairwise(centres), rules[1:-1], strict=True)]
    return [Gutter(rules[0], rules[0], centres[0] - half), *inner, Gutter(centres[-1] + half, rules[-1], rules[-1])]


def _gutters_down(page: PagePlan, ys: list[float], centres: list[float], plan: TablePlan) -> list[Gutter]:
    halves = [_symbol_height(plan, band.row) / 2 for band in page.bands]
    gutters = [Gutter(ys[0], ys[0], centres[0] - halves[0])]
    rule = 0
    for number in range(1, len(centres)):
        same = page.bands[number].row == page.bands[number - 1].row
        rule += not same
        gutters.append(
            Gutter(
                centres[number - 1] + halves[number - 1], None if same else ys[rule], centres[number] - halves[number]
            )
        )
    return [*gutters, Gutter(centres[-1] + halves[-1], ys[-1], ys[-1])]


def spread(tracks: Sequence[Track], gutter: Gutter, least: Clearances) -> list[float] | None:
    """Places for the tracks, evenly spread on either side of the gutter's rule; None when they do not fit."""
    if gutter.rule is None:
        return _fill(tracks, gutter, least, gutter.low + least.symbol, gutter.high - least.symbol)
    best: tuple[tuple[float, float], list[float]] | None = None
    for split in range(len(tracks) + 1):
        before = _fill(tracks[:split], gutter, least, gutter.low + least.symbol, gutter.rule - least.rule)
        after = _fill(tracks[split:], gutter, least, gutter.rule + least.rule, gutter.high - least.symbol)
        if before is None or after is None:
            continue
        places = before + after
        wish = float(sum(_against(track, number < split) for number, track in enumerate(tracks)))
        gaps = [b - a for a, b in pairwise([gutter.low, *places, gutter.high])]
        score = (wish, -min(gaps))
        if best is None or score < best[0]:
            best = (score, places)
    return best[1] if best else None


def _fill(tracks: Sequence[Track], gutter: Gutter, least: Clearances, low: float, high: float) -> list[float] | None:
    """Even places between ``low`` and ``high`` that leave every arrow its room in the gutter, or None."""
    floors: list[float] = []
    for track in tracks:
        floor = max(low, gutter.low + least.arrow if track.arrow_before else low)
        floors.append(max(floor, floors[-1] + least.track) if floors else floor)
    ceilings: list[float] = []
    for track in reversed(tracks):
        ceiling = min(high, gutter.high - least.arrow if track.arrow_after else high)
        ceilings.append(min(ceiling, ceilings[-1] - least.track) if ceilings else ceiling)
    ceilings.reverse()
    if any(floor > ceiling + 1e-6 for floor, ceiling in zip(floors, ceilings, strict=True)):
        return None
    step = (high - low) / (len(tracks) + 1)
    places: list[float] = []
    for number, (floor, ceiling) in enumerate(zip(floors, ceilings, strict=True)):
        place = max(low + step * (number + 1), floor, places[-1] + least.track if places else floor)
        places.append(min(place, ceiling))
    return [round(place, 2) for place in places]
