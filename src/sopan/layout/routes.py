"""Remembers the routes of pages already seen: sizes do not change them, only which rows stand on a page."""

from functools import lru_cache

from sopan.errors import LayoutError
from sopan.flow.sentences import sentence_of
from sopan.layout.pose import pose_problem
from sopan.layout.routing import Problem, Routing, route_page
from sopan.layout.state import PagePlan, TablePlan

_LIVE = 64  # about as many drawings as are being edited at once


class Routes:
    """The routes found so far, by the rows of their page.

    ``quick`` ones are kept from one drawing to the next, since most of what is typed changes a text and no arrow.
    """

    def __init__(self, *, quick: bool = False) -> None:
        self._quick = quick
        self._known: dict[range, Routing] = {}

    def deepen(self) -> bool:
        """After a quick search the pages are searched anew, thoroughly; False when they were already."""
        if not self._quick:
            return False
        self._quick = False
        self._known.clear()
        return True

    def of(self, plan: TablePlan, page: PagePlan) -> Routing:
        """The routes of ``page`` and their tracks. LayoutError naming the arrow that has no way."""
        if page.rows not in self._known:
            find = _route_quickly if self._quick else route_page
            try:
                self._known[page.rows] = find(pose_problem(plan, page))
            except LookupError as error:
                sentence = sentence_of(page.arrows[error.args[0]].edge, plan.flow)
                raise LayoutError(
                    f"Tidak ada jalan bagi panah ini: {sentence} Sederhanakan alur di sekitarnya."
                ) from error
        return self._known[page.rows]


@lru_cache(maxsize=_LIVE)
def _route_quickly(problem: Problem) -> Routing:
    return route_page(problem, quick=True)
