"""Remembers the routes of pages already seen: sizes do not change them, only which rows stand on a page."""

from sopan.layout.pose import pose_problem
from sopan.layout.routing import Bundle, Choice, find_routes, find_tracks
from sopan.layout.state import PagePlan, TablePlan


class Routes:
    """The routes found so far, by the rows of their page."""

    def __init__(self) -> None:
        self._known: dict[range, tuple[Choice, tuple[Bundle, ...]]] = {}

    def of(self, plan: TablePlan, page: PagePlan) -> tuple[Choice, tuple[Bundle, ...]]:
        """The routes of ``page`` and their tracks."""
        if page.rows not in self._known:
            choice = find_routes(pose_problem(plan, page))
            self._known[page.rows] = (choice, find_tracks(choice))
        return self._known[page.rows]
