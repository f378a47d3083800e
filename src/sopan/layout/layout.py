"""From an SOP to its drawing: the passes in order."""

from dataclasses import replace

from sopan.document import Sop
from sopan.drawing import Drawing, Page, Rect
from sopan.errors import LayoutError
from sopan.flow import Flow, build_flow
from sopan.layout.columns import find_actors, find_columns
from sopan.layout.connectors import plan_pages
from sopan.layout.emit import Frame, emit_page, title_lines, title_text
from sopan.layout.heading import plan_heading
from sopan.layout.identity import lay_out_identity
from sopan.layout.metadata import describe_file
from sopan.layout.paginate import paginate
from sopan.layout.place import Placement, TooNarrowError, find_heights, place_page
from sopan.layout.pose import pose_problem
from sopan.layout.routing import Bundle, Choice, find_routes, find_tracks
from sopan.layout.rows import plan_rows
from sopan.layout.settings import LayoutSettings
from sopan.layout.state import PagePlan, Style, TablePlan, round_up

_SIZE_STEP = 0.5
_ATTEMPTS = 8
_LABEL_ROOM = 6.0
_TITLE_GAP = 6.0


def lay_out(sop: Sop, settings: LayoutSettings | None = None) -> Drawing:
    """The whole document. Same SOP and settings, same drawing.

    LayoutError when a row is taller than a page even at the smallest type, or the actors do not fit the sheet.
    """
    settings = settings or LayoutSettings()
    flow = build_flow(sop, settings.label_ya, settings.label_tidak)
    identity = lay_out_identity(sop, settings) if settings.paged else ()
    size = settings.size
    while True:
        try:
            pages, family = _lay_out_table(sop, flow, settings, size, len(identity) + 1)
            break
        except LayoutError:
            size -= _SIZE_STEP
            if size < settings.size_floor:
                raise
    return Drawing(sop.judul, family, pages, identity, settings.paged, metadata=describe_file(sop))


def _lay_out_table(
    sop: Sop, flow: Flow, settings: LayoutSettings, size: float, first: int
) -> tuple[tuple[Page, ...], str]:
    least_actor = 0.0
    for _ in range(_ATTEMPTS):
        plan = plan_table(sop, flow, settings, size, least_actor)
        try:
            return _lay_out_pages(plan, first), settings.typeface.family
        except TooNarrowError as error:
            least_actor = error.width
            if least_actor > _widest(plan):
                break
    raise LayoutError(
        f"{len(plan.actors)} kolom pelaksana tidak muat di kertas {settings.paper} dengan panah sebanyak ini. "
        "Pilih kertas yang lebih besar atau gabungkan pelaksana yang tugasnya sama."
    )


def _widest(plan: TablePlan) -> float:
    if not plan.settings.paged:
        return 400.0
    return plan.columns.actors[0] + (plan.width() * 0.7 - sum(plan.columns.actors)) / len(plan.actors)


def plan_table(sop: Sop, flow: Flow, settings: LayoutSettings, size: float, least_actor: float = 0.0) -> TablePlan:
    """Columns, heading, rows, and symbol size, before any page or arrow."""
    style = Style.of(settings.typeface, size)
    actors = find_actors(sop, flow)
    width = settings.sheet[0] - settings.margin_left - settings.margin_right if settings.paged else None
    columns = find_columns(sop, len(actors), style, width, least_actor)
    actor = columns.actors[0]
    symbol_width = min(33.0, round_up(actor * 0.5 - 0.75))
    symbol = (symbol_width, min(16.5, max(10.5, round_up(symbol_width * 0.55))))
    heading = plan_heading(actors, columns, style)
    rows = plan_rows(sop, flow, columns, style, symbol)
    return TablePlan(sop, settings, style, flow, actors, columns, rows, heading, symbol)


def _lay_out_pages(plan: TablePlan, first: int) -> tuple[Page, ...]:
    """Pages first, then routes; rows that need more room for lines push the page breaks, until all fit."""
    heights = [row.height for row in plan.rows]
    known: dict[range, tuple[Choice, tuple[Bundle, ...]]] = {}
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
            if page.rows not in known:
                choice = find_routes(pose_problem(plan, page))
                known[page.rows] = (choice, find_tracks(choice))
            choice, bundles = known[page.rows]
            needed = find_heights(plan, page, choice, bundles)
            if sum(needed) > room + 0.01:
                grown = _grow(heights, page, needed) or grown
                continue
            emitted = _emit(plan, page, choice, bundles, first + len(pages) - 1)
            if emitted is None:
                if attempt % 2:
                    raise TooNarrowError(plan.columns.actors[0] + _LABEL_ROOM)
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
        "Bagan alir tidak muat di kertas ini: garisnya terlalu banyak untuk satu halaman. Pilih kertas yang lebih besar."
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
    return room - sum(plan.heading.heights) - _title_height(plan)


def _title_height(plan: TablePlan) -> float:
    lines = len(title_lines(plan, plan.width(), again=True)[0].lines)
    return lines * round_up((plan.style.size + 2) * 1.2) + _TITLE_GAP


def _emit(plan: TablePlan, page: PagePlan, choice: Choice, bundles: tuple[Bundle, ...], count: int) -> Page | None:
    settings = plan.settings
    top = settings.margin_top + _title_height(plan)
    body = top + sum(plan.heading.heights)
    place: Placement = place_page(plan, page, choice, bundles, body, settings.margin_left)
    width, height = settings.sheet
    if not settings.paged:
        width = plan.width() + settings.margin_left + settings.margin_right
        height = place.ys[-1] + settings.margin_bottom
    title_box = Rect(settings.margin_left, settings.margin_top, plan.width(), _title_height(plan))
    title = title_text(plan, title_box, again=bool(page.rows) and page.rows[0] > 0)
    return emit_page(plan, page, Frame(width, height, settings.margin_left, top, body, title, count), choice, place)
