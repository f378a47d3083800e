"""Plans the flow table: type size, column widths, heading, rows; smaller or wider until its pages can be drawn."""

from collections.abc import Iterator

from sopan.document import Sop
from sopan.drawing import Page
from sopan.errors import LayoutError
from sopan.flow import Flow
from sopan.layout.columns import find_actors, find_columns
from sopan.layout.heading import plan_heading
from sopan.layout.pages import lay_out_pages
from sopan.layout.place import TooNarrowError
from sopan.layout.routes import Routes
from sopan.layout.rows import plan_rows
from sopan.layout.settings import LayoutSettings
from sopan.layout.state import STEP, Style, TablePlan, round_up

_SIZE_STEP = 0.5
_READABLE = 7.0  # the smallest type that is chosen only to keep words whole
_ATTEMPTS = 8
_LONG_LABEL = 32  # letters; shorter ones find room beside any arrow
_SMALL_SYMBOL, _ARROWHEAD, _SMALL_ARROWHEAD = 18.0, 4.5, 3.75


def lay_out_table(sop: Sop, flow: Flow, settings: LayoutSettings, first: int) -> tuple[tuple[Page, ...], float]:
    """The table's pages, numbered from ``first``, and the length of their arrowheads in points.

    LayoutError when it does not fit the sheet even at ``settings.size_floor``.
    """
    routes = Routes(quick=settings.quick)
    trials = [(size, False) for size in _sizes(settings.size, max(settings.size_floor, _READABLE))]
    trials += [(size, True) for size in _sizes(settings.size, settings.size_floor)]
    for size, cramped in trials:
        try:
            return _at_size(sop, flow, settings, size, first, routes, cramped=cramped)
        except LayoutError as error:
            refusal = error
    raise refusal


def _sizes(first: float, last: float) -> Iterator[float]:
    """Type sizes to try, largest first; at least one."""
    size = first
    while size >= last or size == first:
        yield size
        size -= _SIZE_STEP


def _at_size(
    sop: Sop, flow: Flow, settings: LayoutSettings, size: float, first: int, routes: Routes, *, cramped: bool
) -> tuple[tuple[Page, ...], float]:
    """The pages at one type size; ``cramped``: text columns may be so narrow that words are cut."""
    least_actor = 0.0
    for _ in range(_ATTEMPTS):
        plan = plan_table(sop, flow, settings, size, least_actor)
        narrow = plan.columns.actor < max(least_actor - STEP, plan.symbol[0] + STEP)
        if narrow or (plan.columns.cramped and not cramped):
            break
        try:
            pages = lay_out_pages(plan, first, routes)
            return pages, _SMALL_ARROWHEAD if plan.symbol[0] < _SMALL_SYMBOL else _ARROWHEAD
        except TooNarrowError as error:
            least_actor = error.width
    raise LayoutError(_does_not_fit(plan))


def plan_table(sop: Sop, flow: Flow, settings: LayoutSettings, size: float, least_actor: float = 0.0) -> TablePlan:
    """Columns, heading, rows, and symbol size, before any page or arrow."""
    style = Style.of(settings.typeface, size)
    actors = find_actors(sop, flow)
    width = settings.sheet[0] - settings.margin_left - settings.margin_right if settings.paged else None
    columns = find_columns(sop, actors, style, width, least_actor)
    actor = columns.actor
    symbol_width = max(9.0, min(33.0, round_up(actor * 0.5 - 0.75), round_up(actor - 17.25)))
    symbol = (symbol_width, min(16.5, max(7.5, round_up(symbol_width * 0.6))))
    heading = plan_heading(actors, columns, style)
    rows = plan_rows(sop, flow, columns, style, symbol)
    return TablePlan(sop, settings, style, flow, actors, columns, rows, heading, symbol)


def _does_not_fit(plan: TablePlan) -> str:
    label = max((edge.label for edge in plan.flow.edges), key=len, default="")
    if len(label) > _LONG_LABEL:
        return f'Label jalan keluar "{label}" tidak muat di samping panahnya. Perpendek menjadi beberapa kata saja.'
    where = f"kertas {plan.settings.paper}" if plan.settings.paged else "satu lembar"
    return (
        f"{len(plan.actors)} kolom pelaksana tidak muat di {where} dengan panah sebanyak ini. "
        "Pilih kertas yang lebih besar atau gabungkan pelaksana yang tugasnya sama."
    )
