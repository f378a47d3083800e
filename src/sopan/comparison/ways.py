"""Finds the arrows that lead elsewhere than before."""

from collections.abc import Mapping
from dataclasses import dataclass

from sopan.document import Sop
from sopan.flow import Branch, build_flow

Key = tuple[int | str, int, str, str]


@dataclass(frozen=True, slots=True)
class WayChange:
    """An arrow of step ``no`` (its number now), by its ``label``, that led to step ``was`` and leads to ``now``.

    "" stands for no arrow. Both numbers may be one when the step behind it is another.
    """

    no: str
    label: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class _Way:
    """Where an exit leads: the row it ends in (as the old SOP counts, "+3" for a new one) and the number printed."""

    goal: int | str
    no: str
    plain: bool


def find_turned_ways(old: Sop, new: Sop, found: Mapping[int, int]) -> tuple[WayChange, ...]:
    """Each arrow of a row both have that was turned, added, or taken away.

    The plain arrow to the row below is left out: it follows from the rows themselves.
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
        no = new.kegiatan[backward[row]].no
        changes.append(WayChange(no, key[3], was.no if was else "", now.no if now else ""))
    return tuple(changes)


def _ways(sop: Sop, known: Mapping[int, int]) -> dict[Key, _Way]:
    """The exits by row, symbol, branch, and label; the rows of both ends as ``known`` counts them."""
    flow = build_flow(sop)
    nodes = {node.id: node for node in flow.nodes}
    ways: dict[Key, _Way] = {}
    for edge in flow.edges:
        source, target = nodes[edge.source], nodes[edge.target]
        if edge.branch is Branch.GABUNG or source.row == target.row:
            continue
        label = edge.label if edge.branch is not Branch.LANJUT else ""
        count = sum(key[:1] == (_known(source.row, known),) and key[2:] == (edge.branch, label) for key in ways)
        plain = edge.branch is Branch.LANJUT and target.row == source.row + 1
        key = (_known(source.row, known), count, edge.branch.value, label)
        ways[key] = _Way(_known(target.row, known), target.no, plain)
    return ways


def _known(row: int, known: Mapping[int, int]) -> int | str:
    return known.get(row, f"+{row}")
