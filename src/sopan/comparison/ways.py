"""Finds the arrows that lead elsewhere than before."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sopan.document import Sop
from sopan.flow import Branch, Node, build_flow

Key = tuple[int | str, int, int, str, str]
Goal = tuple[int | str, int]


@dataclass(frozen=True, slots=True)
class WayChange:
    """An arrow of step ``no`` (its number now), by its ``label``, that led to step ``was`` and leads to ``now``.

    "" stands for no arrow. Both numbers may be one when the step behind it is another. Inside a step of several
    symbols the number is followed by whose symbol it is: "4, Sekretaris".
    """

    no: str
    label: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class _Way:
    """Whose symbol an exit begins at, "" where the step has one, where it leads in words, and its goal.

    The goal is a row (as the old SOP counts) and, inside the exit's own row, the symbol in it.
    """

    symbol: str
    end: str
    goal: Goal
    plain: bool


def find_turned_ways(old: Sop, new: Sop, found: Mapping[int, int]) -> tuple[WayChange, ...]:
    """Each arrow of a row both have that was turned, added, or taken away.

    The plain arrow to what comes next is left out: it follows from the rows themselves.
    """
    before = _ways(old, {row: row for row in range(len(old.kegiatan))})
    after = _ways(new, found)
    backward = {a: b for b, a in found.items()}
    changes = []
    for key in [*before, *(key for key in after if key not in before)]:
        row = key[0]
        if isinstance(row, str) or row not in backward:
            continue
        was, now = before.get(key), after.get(key)
        if (was and now and was.goal == now.goal) or all(way is None or way.plain for way in (was, now)):
            continue
        start = _tell(new.kegiatan[backward[row]].no, (now or was).symbol)  # type: ignore[union-attr]  # one of them is
        changes.append(WayChange(start, key[4], was.end if was else "", now.end if now else ""))
    return tuple(changes)


def _ways(sop: Sop, known: Mapping[int, int]) -> dict[Key, _Way]:
    """The exits by row, symbol, place among its like, branch, and label; rows as ``known`` counts them."""
    flow = build_flow(sop)
    nodes = {node.id: node for node in flow.nodes}
    ways: dict[Key, _Way] = {}
    counts: Counter[tuple[str, str, str]] = Counter()
    for edge in flow.edges:
        if edge.branch is Branch.GABUNG:
            continue
        source, target = nodes[edge.source], nodes[edge.target]
        inside = source.row == target.row
        several = bool(sop.kegiatan[source.row].simpul)
        label = edge.label if edge.branch is not Branch.LANJUT else ""
        plain = edge.branch is Branch.LANJUT and _follows(source, target)
        count, symbol = counts[source.id, edge.branch, label], source.place if several else 0
        counts[source.id, edge.branch, label] += 1
        goal = (_known(target.row, known), target.place if inside else -1)
        key = (_known(source.row, known), symbol, count, edge.branch.value, label)
        end = _tell(target.no, target.pelaksana if inside else "")
        ways[key] = _Way(source.pelaksana if several else "", end, goal, plain)
    return ways


def _follows(source: Node, target: Node) -> bool:
    if source.row == target.row:
        return target.place == source.place + 1
    return target.row == source.row + 1


def _tell(no: str, pelaksana: str) -> str:
    return f"{no}, {pelaksana}" if pelaksana else no


def _known(row: int, known: Mapping[int, int]) -> int | str:
    return known.get(row, f"+{row}")
