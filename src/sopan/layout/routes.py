"""Remembers the routes of pages already seen: sizes do not change them, only which rows stand on a page."""

from sopan.errors import LayoutError
from sopan.flow.sentences import sentence_of
from sopan.layout.pose import pose_problem
from sopan.layout.routing import Bundle, Choice, find_routes, find_tracks
from sopan.layout.state import PagePlan, TablePlan


class Routes:
    """The routes found so far, by the rows of their page."""

    def __init__(self) -> None:
        self._known: dict[range, tuple[Choice, tuple[Bundle, ...]]] = {}

    def of(self, plan: TablePlan, page: PagePlan) -> tuple[Choice, tuple[Bundle, ...]]:
        """The routes of ``page`` and their tracks. LayoutError naming the arrow that has no way."""
        if page.rows not in self._known:
            try:
                choice = find_routes(pose_problem(plan, page))
            except LookupError as error:
                sentence = sentence_of(page.arrows[error.args[0]].edge, plan.flow)
                raise LayoutError(
                    f"Tidak ada jalan bagi panah ini: {sentence} Sederhanakan alur di sekitarnya."
                ) from error
            self._known[page.rows] = (choice, find_tracks(choice))
        return self._known[page.rows]
