"""Breaks a planned table into pages and draws each; rows that need more room for lines push the breaks."""

from dataclasses import replace

from sopan.drawing import Page
from sopan.errors import LayoutError
from sopan.layout.connectors import plan_pages
from sopan.layout.emit import Frame, emit_page
from sopan.layout.paginate import paginate
from sopan.layout.place import TooNarrowError, find_heights, place_page
from sopan.layout.routes import Routes
from sopan.layout.routing import Routing
from sopan.layout.state import PagePlan, TablePlan, round_down
from sopan.layout.title import place_title, title_height

_ATTEMPTS = 8
_WORD_ROOM, _AIR, _AIRINGS = 6.0, 5.0, 3
_STRETCH, _STRETCH_MOST = 0.5, 9.0


def lay_out_pages(plan: TablePlan, first: int, routes: Routes) -> tuple[Page, ...]:
    """Pages first, then routes; rows that need more room for lines or words push the page breaks, until all fit.

    Raises TooNarrowError when wider actor columns would help, LayoutError when nothing would.
    """
    for attempt in range(_ATTEMPTS):
        room = _room(plan)
        pages = plan_pages(plan, _break(plan, room), first)
        heights = [row.height for row in plan.rows]
        done: list[Page | None] = []
        for page in pages:
            routing = routes.of(plan, page)
            needed = find_heights(plan, page, routing)
            if sum(needed) > room + 0.01:
                _grow(heights, page, needed)
                continue
            done.append(_emit(plan, page, routing, _stretch(page, needed, room)))
        finished = tuple(page for page in done if page)
        if len(finished) == len(pages):
            return finished
        if None in done and routes.deepen():
            continue
        if None in done:
            if attempt >= _AIRINGS:
                raise TooNarrowError(plan.columns.actor + _WORD_ROOM)
            heights = [height + _WORD_ROOM for height in heights]
            plan = plan._replace(air=plan.air + _AIR)
        rows = tuple(replace(row, height=height) for row, height in zip(plan.rows, heights, strict=True))
        if rows == plan.rows:
            break
        plan = plan._replace(rows=rows)
    raise LayoutError(
        "Bagan alir tidak muat di kertas ini: garisnya terlalu banyak untuk satu halaman. "
        "Pilih kertas yang lebih besar."
    )


def _break(plan: TablePlan, room: float) -> list[range]:
    if not plan.settings.paged:
        return [range(len(plan.rows))]
    heights, numbers = [row.height for row in plan.rows], [row.number for row in plan.rows]
    return paginate(heights, numbers, plan.flow, room, len(plan.actors))


def _stretch(page: PagePlan, needed: list[float], room: float) -> list[float]:
    """Gives each row a little of a page's empty room: longer arrows read more calmly."""
    rows = sum(band.row >= 0 for band in page.bands)
    spare = min((room - sum(needed)) * _STRETCH / max(rows, 1), _STRETCH_MOST)
    step = max(round_down(spare), 0.0)
    return [height + step if band.row >= 0 else height for band, height in zip(page.bands, needed, strict=True)]


def _grow(heights: list[float], page: PagePlan, needed: list[float]) -> None:
    for row in page.rows:
        height = sum(need for band, need in zip(page.bands, needed, strict=True) if band.row == row)
        heights[row] = max(heights[row], height)


def _room(plan: TablePlan) -> float:
    if not plan.settings.paged:
        return 1e9
    settings = plan.settings
    room = settings.sheet[1] - settings.margin_top - settings.margin_bottom
    return room - sum(plan.heading.heights) - title_height(plan)


def _emit(plan: TablePlan, page: PagePlan, routing: Routing, heights: list[float]) -> Page | None:
    settings = plan.settings
    top = settings.margin_top + title_height(plan)
    body = top + sum(plan.heading.heights)
    place = place_page(plan, page, routing, heights, body)
    width, height = settings.sheet
    if not settings.paged:
        width = plan.width() + settings.margin_left + settings.margin_right
        height = place.ys[-1] + settings.margin_bottom
    again = bool(page.rows) and page.rows[0] > 0
    title = place_title(plan, settings.margin_left, settings.margin_top, again=again)
    return emit_page(plan, page, Frame(width, height, top, body, title), routing, place)
