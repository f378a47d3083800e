"""A small drawing of a table: the states in one column, what leads on down the right, what leads back up the left."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from sopan_web.workflow.table.definition import Kind, Table, Transition

WIDTH, HEIGHT, GAP, LANE, WORDS, EDGE = 190, 36, 42, 26, 76, 10
"""Pixels: a state's box, the room between two, between two lanes, for the words beside an arrow, and around all."""

_STEP = HEIGHT + GAP


@dataclass(frozen=True, slots=True)
class Arc:
    """Transitions of one label to one state share a line; ``lane`` counts from 1 away from the boxes."""

    label: str
    origins: tuple[int, ...]
    target: int
    lane: int = 0

    @property
    def back(self) -> bool:
        """Whether it leads up."""
        return self.target <= min(self.origins)

    @property
    def span(self) -> tuple[int, int]:
        """The first and the last row that it touches."""
        rows = (*self.origins, self.target)
        return min(rows), max(rows)


def draw_table(table: Table) -> SafeString:
    """The SVG; the table beside it says the same in words."""
    rows = {state.key: place for place, state in enumerate(table.states)}
    straight = [one for one in table.transitions if rows[one.target] == rows[one.origin] + 1]
    arcs = list(_bundle([one for one in table.transitions if one not in straight], rows))
    left, right = _lanes([arc for arc in arcs if arc.back]), _lanes([arc for arc in arcs if not arc.back])
    start = EDGE + LANE * (max((arc.lane for arc in left), default=0) + 1)
    width = start + WIDTH + WORDS + LANE * (max((arc.lane for arc in right), default=0) + 1) + EDGE
    height = EDGE * 2 + _STEP * len(table.states) - GAP
    parts = [
        *(_box(table.states[place].shown, table.states[place].kind, start, place) for place in range(len(rows))),
        *(_down(one.shown, start, rows[one.origin]) for one in _labelled_once(straight)),
        *(_arc(arc, start) for arc in left + right),
    ]
    return format_html(
        '<svg class="alur" viewBox="0 0 {} {}" width="{}" height="{}" role="img" aria-label="{}">{}{}</svg>',
        width, height, width, height, table.shown, _HEAD, format_html_join("", "{}", ((part,) for part in parts)),
    )  # fmt: skip


_HEAD = SafeString(
    '<defs><marker id="panah" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
    '<path d="M0 0L8 4L0 8z"/></marker></defs>'
)


def _labelled_once(straight: list[Transition]) -> list[Transition]:
    """One arrow between two neighbours, whatever number of transitions it stands for."""
    found: dict[str, Transition] = {}
    for one in straight:
        found.setdefault(one.origin, one)
    return list(found.values())


def _bundle(transitions: list[Transition], rows: dict[str, int]) -> Iterator[Arc]:
    """Several ways of one name to one state are one arc, those that lead back apart from those that lead on."""
    bundles: dict[tuple[str, str, bool], list[int]] = {}
    for one in transitions:
        key = (one.shown, one.target, rows[one.target] <= rows[one.origin])
        bundles.setdefault(key, []).append(rows[one.origin])
    for (label, target, _back), origins in bundles.items():
        yield Arc(label, tuple(sorted(origins)), rows[target])


def _lanes(arcs: list[Arc]) -> list[Arc]:
    """Short arcs near the boxes; arcs that overlap lie on lanes of their own."""
    placed: list[Arc] = []
    for arc in sorted(arcs, key=lambda arc: (arc.span[1] - arc.span[0], arc.span)):
        taken = {other.lane for other in placed if _overlap(arc.span, other.span)}
        lane = next(lane for lane in range(1, len(arcs) + 1) if lane not in taken)
        placed.append(Arc(arc.label, arc.origins, arc.target, lane))
    return placed


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _top(place: int) -> int:
    return EDGE + _STEP * place


def _box(label: str, kind: Kind, start: int, place: int) -> SafeString:
    return format_html(
        '<rect class="alur-{}" x="{}" y="{}" width="{}" height="{}" rx="6"/><text x="{}" y="{}">{}</text>',
        kind.value, start, _top(place), WIDTH, HEIGHT, start + WIDTH // 2, _top(place) + HEIGHT // 2 + 5, label,
    )  # fmt: skip


def _down(label: str, start: int, place: int) -> SafeString:
    x, y = start + WIDTH // 2, _top(place) + HEIGHT
    return format_html(
        '<path d="M{} {}v{}" marker-end="url(#panah)"/><text class="alur-step" x="{}" y="{}">{}</text>',
        x, y, GAP - 1, x + 8, y + GAP // 2 + 4, _short(label),
    )  # fmt: skip


def _arc(arc: Arc, start: int) -> SafeString:
    side, edge = (-1, start) if arc.back else (1, start + WIDTH)
    x = edge + side * LANE * arc.lane + (0 if arc.back else WORDS)
    ends = [_top(place) + HEIGHT // 2 + _shift(arc) for place in arc.origins]
    goal = _top(arc.target) + HEIGHT // 2 - _shift(arc)
    stubs = "".join(f"M{edge} {y}H{x}" for y in ends)
    far = max(ends) if arc.back else min(ends)
    middle = (far + goal) // 2
    return format_html(
        '<path d="{}M{} {}V{}H{}" marker-end="url(#panah)"/>'
        '<text class="alur-arc" x="{}" y="{}" transform="rotate(-90 {} {})">{}</text>',
        stubs, x, far, goal, edge, x + 10 * side, middle, x + 10 * side, middle, _short(arc.label),
    )  # fmt: skip


def _shift(arc: Arc) -> int:
    """Lines that leave and lines that arrive keep apart at a box: they arrive above its middle, and leave below."""
    return 5 + 3 * (arc.lane % 3)


def _short(label: str) -> str:
    return label if len(label) <= 28 else label[:27].rstrip() + "…"
