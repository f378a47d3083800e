"""What waits for an actor, and for how many working days it has lain where it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet

from sopan_web.common.working_days import count_working_days
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import PemerintahDaerah
from sopan_web.organisation.permissions import Ability, reach_of
from sopan_web.workflow.models import Passage
from sopan_web.workflow.queries.ways.tables import state_of, table_of, tables_of
from sopan_web.workflow.table import Effect, Kind, State, Transition

NOTHING = Q(pk__in=())


@dataclass(frozen=True, slots=True)
class Waiting:
    """``days`` are working days in this state, ``late`` those beyond its limit; ``desk`` names whom it waits for."""

    passage: Passage
    state: State
    desk: tuple[str, ...]
    since: datetime
    days: int
    late: int


def waiting_for(actor: Actor, *kinds: Kind) -> list[Waiting]:
    """What the actor can move on now by role and reach, latest first; of ``kinds``, else what lies on desks."""
    found = _passages(actor.daerah).filter(_desk_filter(actor, kinds or (Kind.PROSES,)))
    return by_lateness(describe_waiting(found, actor.today))


def describe_waiting(passages: Iterable[Passage], today: date) -> list[Waiting]:
    """Each passage with its days; needs ``edition__record__daerah`` at hand."""
    return [_describe(passage, today) for passage in passages]


def by_lateness(waiting: Iterable[Waiting]) -> list[Waiting]:
    """The latest first; among those in time the one that lies longest."""
    return sorted(waiting, key=lambda one: (-one.late, -one.days, one.since, one.passage.pk))


def desk_of(passage: Passage) -> tuple[str, ...]:
    """The roles that can move the passage on from here."""
    return _desk(table_of(passage).leaving(passage.state))


def days_since(moment: datetime, today: date, daerah: PemerintahDaerah) -> int:
    """Working days from a moment to today, as that government works."""
    return count_working_days(moment.astimezone(daerah.zone).date(), today, daerah.hari_per_minggu)


def _passages(daerah: PemerintahDaerah) -> QuerySet[Passage]:
    passages = Passage.objects.filter(edition__record__daerah=daerah)
    return passages.select_related("edition__record__unit", "edition__record__daerah", "edition__created_by")


def _desk_filter(actor: Actor, kinds: tuple[Kind, ...]) -> Q:
    """The states, table by table, that an open transition leaves which a role of the actor makes."""
    parts = [
        Q(table=pk, state=one.origin) & _reach(actor, one)
        for pk, table in tables_of(actor.daerah).items()
        for one in table.transitions
        if table.kind_of(one.origin) in kinds and _moves_on(one)
    ]
    return reduce(or_, parts, NOTHING)


def _reach(actor: Actor, one: Transition) -> Q:
    parts = [
        Q(edition__record__unit__path__startswith=grant.unit_path) & _fit(one, grant.peran)
        for grant in actor.grants
        if grant.peran in one.roles
    ]
    return reduce(or_, parts, NOTHING)


def _fit(one: Transition, role: str) -> Q:
    """As ``role_fits`` for the database: whom enactment waits for depends on the SOP."""
    if not one.does(Effect.ENACT):
        return Q()
    abilities = {True: Ability.ENACT_CROSS_OFFICE, False: Ability.ENACT}
    fitting = [cross_office for cross_office, ability in abilities.items() if reach_of(ability, role)]
    return Q(edition__record__lintas_perangkat_daerah__in=fitting)


def _moves_on(one: Transition) -> bool:
    return not one.is_system and not one.conditions and not one.does(Effect.REOPEN)


def _desk(leaving: tuple[Transition, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(role.label) for one in leaving if _moves_on(one) for role in one.roles))


def _describe(passage: Passage, today: date) -> Waiting:
    state = state_of(passage)
    days = days_since(passage.entered_at, today, passage.edition.record.daerah)
    late = max(0, days - state.days) if state.days is not None else 0
    return Waiting(passage, state, desk_of(passage), passage.entered_at, days, late)
