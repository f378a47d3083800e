"""Where things are stuck: how many lie on which desk for how long, office by office."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import UnitKerja
from sopan_web.organisation.permissions import Ability
from sopan_web.workflow.queries.desks.running import Running, describe
from sopan_web.workflow.queries.enacted.readable import readable_passages, with_all, within
from sopan_web.workflow.queries.ways.tables import states_of_kind
from sopan_web.workflow.table import Kind, State

AGES = ((0, 3), (4, 7), (8, 14), (15, 30), (31, None))
"""Working days, both ends included; the last has no end."""


@dataclass(frozen=True, slots=True)
class DeskAge:
    """One desk: how many lie there by age, how many are late, and what has lain longest."""

    state: State
    counts: tuple[int, ...]
    late: int
    longest: Running

    @property
    def total(self) -> int:
        """All that lie there."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class Office:
    """One perangkat daerah: what of its SOPs is on the way, the longest first."""

    unit: UnitKerja
    running: tuple[Running, ...]

    @property
    def late(self) -> int:
        """How many are late."""
        return sum(one.over > 0 for one in self.running)


@dataclass(frozen=True, slots=True)
class Jam:
    """``offices``: the one where something lies longest beyond its limit comes first."""

    desks: list[DeskAge]
    offices: list[Office]


def find_jam(actor: Actor) -> Jam:
    """All that was handed in and isn't enacted yet, and what came back, within the actor's sight."""
    passages = readable_passages(actor).filter(within(actor, Ability.SEE_DESKS, "edition__record__"))
    initial = {key for keys in states_of_kind(actor.daerah, Kind.DRAF).values() for key in keys}
    moved = passages.exclude(state__in=initial, steps__isnull=True).distinct()
    running = sorted(describe(with_all(moved), actor.today), key=lambda one: (-one.over, -one.days))
    return Jam(_desks(running), _offices(actor, running))


def _desks(running: list[Running]) -> list[DeskAge]:
    by_state: dict[State, list[Running]] = defaultdict(list)
    for one in running:
        by_state[one.state].append(one)
    desks = [
        DeskAge(state, _ages(found), sum(one.over > 0 for one in found), max(found, key=lambda one: one.days))
        for state, found in by_state.items()
    ]
    return sorted(desks, key=lambda desk: (-desk.late, -desk.total))


def _ages(running: list[Running]) -> tuple[int, ...]:
    counts = Counter(
        next(place for place, (_, most) in enumerate(AGES) if most is None or one.days <= most) for one in running
    )
    return tuple(counts[place] for place in range(len(AGES)))


def _offices(actor: Actor, running: list[Running]) -> list[Office]:
    by_root: dict[int, list[Running]] = defaultdict(list)
    for one in running:
        by_root[one.passage.edition.record.unit.root_id].append(one)
    roots = UnitKerja.objects.filter(daerah=actor.daerah, pk__in=by_root)
    offices = [Office(root, tuple(by_root[root.pk])) for root in roots]
    return sorted(
        offices, key=lambda office: (-office.running[0].over, -office.late, -office.running[0].days, office.unit.nama)
    )
