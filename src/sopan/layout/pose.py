"""Poses the routing problem of a page: its symbols on the grid, its arrows as links, and nominal places."""

from itertools import accumulate

from sopan.document import Bentuk
from sopan.flow import Branch, Node
from sopan.layout.paginate import STRIP
from sopan.layout.place import is_strip
from sopan.layout.routing import Link, Problem, Role, Stop
from sopan.layout.state import Arrow, Mark, PagePlan, TablePlan

_ROLES = {Branch.GABUNG: Role.JOIN, Branch.TIDAK: Role.ASIDE}


def pose_problem(plan: TablePlan, page: PagePlan) -> Problem:
    """Stops in band order, links in the order of the page's arrows."""
    stops, index = [], {}
    for number, band in enumerate(page.bands):
        for mark in band.marks:
            index[mark.id] = len(stops)
            stops.append(Stop(mark.column, number, band.row, _decides(mark)))
    links = [_link(arrow, index) for arrow in page.arrows]
    widths = plan.columns.actors
    xs = [right - width / 2 for right, width in zip(accumulate(widths), widths, strict=True)]
    heights = [
        STRIP if is_strip(band.row) else plan.rows[band.row].height / len(plan.rows[band.row].bands)
        for band in page.bands
    ]
    ys = [bottom - height / 2 for bottom, height in zip(accumulate(heights), heights, strict=True)]
    return Problem(tuple(xs), tuple(ys), tuple(stops), tuple(links))


def _decides(mark: Mark) -> bool:
    return isinstance(mark.item, Node) and mark.item.bentuk is Bentuk.KEPUTUSAN


def _link(arrow: Arrow, index: dict[str, int]) -> Link:
    branch = arrow.edge.branch
    return Link(index[arrow.source], index[arrow.target], _ROLES.get(branch, Role.ON), bool(arrow.label))
