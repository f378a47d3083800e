"""Breaks a planned table into pages and draws each; rows that need more room for lines push the breaks."""

from dataclasses import replace

from sopan.drawing import Page, Rect
from sopan.errors import LayoutError
from sopan.layout.connectors import plan_pages
from sopan.layout.emit import Frame, emit_page, title_lines, title_text
from sopan.layout.paginate import paginate
from sopan.layout.place import TooNarrowError, find_heights, place_page
from sopan.layout.routes import Routes
from sopan.layout.routing import Bundle, Choice
from sopan.layout.state import PagePlan, TablePlan, round_up

_ATTEMPTS = 8
_LABEL_ROOM = 6.0
_TITLE_GAP = 6.0


def lay_out_pages(plan: TablePlan, first: int, routes: Routes) -> tuple[Page, ...]:
    """Pages first, then routes; rows that need more room for lines push the page breaks, until all fit."""
    heights = [row.height for row in plan.rows]
    for attempt in range(_ATTEMPTS):
        plan = replace(
            plan, rows=tuple(replace(row, height=height) for row, height in zip(plan.rows, heights, strict=True))
        )
        room = _room(plan)
        numbers = [row.number for row in plan.rows]
        ranges = (
            paginate(heights, numbers, plan.flow, room, len(plan.actors))
            if plan.settings.paged
            else [range(len(heights))]
        )
        pages = plan_pages(plan, ranges, first)
        grown = False
        done = []
        for page in pages:
            choice, bundles = routes.of(plan, page)
            needed = find_heights(plan, page, choice, bundles)
            if sum(needed) > room + 0.01:
                grown = _grow(heights, page, needed) or grown
                continue
            emitted = _emit(plan, page, choice, bundles, first + len(pages) - 1)
            if emitted is None:
                if attempt % 2:
                    raise TooNarrowError(plan.columns.actor + _LABEL_ROOM)
                for row in page.rows:
                    heights[row] += _LABEL_ROOM
                grown = True
            else:
                done.append(emitted)
        if len(done) == len(pages):
            return tuple(done)
        if not grown:
            break
    raise LayoutError(
        "Bagan alir tidak muat di kertas ini: garisnya terlalu banyak untuk satu halaman. "
        "Pilih kertas yang lebih besar."
    )


def _grow(heights: list[float], page: PagePlan, needed: list[float]) -> bool:
    grown = False
    for row in page.rows:
        height = sum(need for band, need in zip(page.bands, needed, strict=True) if band.row == row)
        if height > heights[row] + 0.01:
            heights[row], grown = height, True
    return grown


def _room(plan: TablePlan) -> float:
    if not plan.settings.paged:
        return 1e9
    settings = plan.settings
    room = settings.sheet[1] - settings.margin_top - settings.margin_bottom
    return room - sum(plan.heading.heights) - title_height(plan)


def title_height(plan: TablePlan) -> float:
    """The room above the table for the title as later pages repeat it, in points."""
    lines = len(title_lines(plan, plan.width(), again=True)[0].lines)
    return lines * round_up((plan.style.size + 2) * 1.2) + _TITLE_GAP


def _emit(plan: TablePlan, page: PagePlan, choice: Choice, bundles: tuple[Bundle, ...], count: int) -> Page | None:
    settings = plan.settings
    top = settings.margin_top + title_height(plan)
    body = top + sum(plan.heading.heights)
    place = place_page(plan, page, choice, bundles, body, settings.margin_left)
    width, height = settings.sheet
    if not settings.paged:
        width = plan.width() + settings.margin_left + settings.margin_right
        height = place.ys[-1] + settings.margin_bottom
    title_box = Rect(settings.margin_left, settings.margin_top, plan.width(), title_height(plan))
    title = title_text(plan, title_box, again=bool(page.rows) and page.rows[0] > 0)
    return emit_page(plan, page, Frame(width, height, settings.margin_left, top, body, title, count), choice, place)
