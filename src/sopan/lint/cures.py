"""Cures of the flow: how a symbol's cell is named, and the ways on that a decision usually has."""

from sopan.document import Bentuk
from sopan.flow import Branch, Node
from sopan.lint.case import Case
from sopan.lint.finding import Fix


def fix_node(case: Case, node: Node, key: str, text: str, *also: Fix) -> Fix:
    """``text`` for ``key`` of one symbol: of its row, or of the symbol itself where the row holds a flow."""
    row = f"kegiatan[{node.row}]"
    own = f"{row}.simpul[{node.place}]" if case.sop.kegiatan[node.row].simpul else row
    return Fix(f"{own}.{key}", text, also)


def fix_shape(case: Case, node: Node, bentuk: Bentuk, *also: Fix) -> Fix | None:
    """Gives a box that shape; other symbols were chosen on purpose."""
    return fix_node(case, node, "bentuk", bentuk.value, *also) if node.bentuk is Bentuk.PROSES else None


def fix_way(case: Case, node: Node, branch: Branch, goal: Node) -> Fix:
    """Sends an exit of ``node`` to ``goal``, which is named by its number, inside one row by its pelaksana."""
    return fix_node(case, node, branch.value, goal.pelaksana if goal.row == node.row else goal.no)


def beside(case: Case, node: Node, step: int) -> Node | None:
    """The stop so many after ``node`` (before it, when negative) in reading order; None beyond the table."""
    stops = list(case.ways.nodes.values())
    place = stops.index(node) + step
    return stops[place] if 0 <= place < len(stops) else None


def usual_exits(case: Case, node: Node) -> tuple[Fix, ...]:
    """A cure for each of Ya and Tidak that ``node`` lacks: Ya goes on, Tidak goes back, never both to one step."""
    taken = {edge.branch: case.nodes[edge.target] for edge in case.ways.leaving[node.id]}
    taken.pop(Branch.LANJUT, None)
    fixes = []
    for branch, step in ((Branch.YA, 1), (Branch.TIDAK, -1)):
        goal = beside(case, node, step)
        if branch not in taken and goal is not None and goal not in taken.values():
            fixes.append(fix_way(case, node, branch, goal))
            taken[branch] = goal
    return tuple(fixes)
