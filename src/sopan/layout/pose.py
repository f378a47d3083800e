"""Poses the routing problem of a page: its symbols on the grid, and its arrows as links."""

from sopan.document import Bentuk
from sopan.flow import Branch, Node
from sopan.layout.routing import Link, Problem, Role, Stop
from sopan.layout.state import Arrow, Mark, PagePlan, TablePlan

_ROLES = {Branch.GABUNG: Role.JOIN, Branch.TIDAK: Role.ASIDE}


def pose_problem(plan: TablePlan, page: PagePlan) -> Problem:
    """Stops in band order, links in the order of the page's arrows."""
    stops: list[Stop] = []
    index: dict[str, int] = {}
    for number, band in enumerate(page.bands):
        for mark in band.marks:
            index[mark.id] = len(stops)
            stops.append(Stop(mark.column, number, band.row, _decides(mark)))
    links = [_link(arrow, index) for arrow in page.arrows]
    return Problem(len(plan.actors), len(page.bands), tuple(stops), tuple(links))


def _decides(mark: Mark) -> bool:
    return isinstance(mark.item, Node) and mark.item.bentuk is Bentuk.KEPUTUSAN


def _link(arrow: Arrow, index: dict[str, int]) -> Link:
    branch = arrow.edge.branch
    return Link(index[arrow.source], index[arrow.target], _ROLES.get(branch, Role.ON))
