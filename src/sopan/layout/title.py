"""The title above the table, "SOP ...", and the room it takes."""

from sopan.drawing import Rect, Text, TextItem
from sopan.layout.measure import break_text
from sopan.layout.state import TablePlan, round_up

_LARGER = 2.0
_GAP = 6.0


def place_title(plan: TablePlan, left: float, top: float, *, again: bool) -> Text:
    """The title from ``top`` down, as wide as the table; ``again``: on a later page, which says so."""
    size = plan.style.size + _LARGER
    box = Rect(left, top, plan.width(), title_height(plan))
    items = (TextItem(_lines(plan, again=again), bold=True),)
    return Text(items, box, size, _leading(plan), "center", "top")


def title_height(plan: TablePlan) -> float:
    """The room above the table for the title as later pages repeat it, in points."""
    return len(_lines(plan, again=True)) * _leading(plan) + _GAP


def _leading(plan: TablePlan) -> float:
    return round_up((plan.style.size + _LARGER) * 1.2)


def _lines(plan: TablePlan, *, again: bool) -> tuple[str, ...]:
    judul = plan.sop.judul.strip()
    words = judul if judul.upper().startswith("SOP ") else f"SOP {judul}"
    words += " (lanjutan)" if again else ""
    return break_text(words, plan.width(), plan.style.size + _LARGER, plan.style.typeface, True)
