"""Finds the passage that a person means: a foreign government's does not exist, others may be refused."""

from django.db.models import QuerySet

from sopan_web.documents.queries.records import find_record
from sopan_web.organisation.actor import Actor
from sopan_web.workflow.models import Passage
from sopan_web.workflow.queries.ways.tables import table_of
from sopan_web.workflow.table import Kind

_MEANT = (Kind.DRAF, Kind.PROSES, Kind.BERLAKU, Kind.DISAHKAN, Kind.BERAKHIR)


def passages_of(actor: Actor, record: int) -> QuerySet[Passage]:
    """The passages of a record, the newest edition first. MissingError, RefusedError."""
    found = find_record(actor, record)
    passages = Passage.objects.filter(edition__record=found).order_by("-edition__number")
    return passages.select_related("edition__record__unit", "edition__record__daerah", "table", "version")


def passages_before(actor: Actor, record: int, transition: str) -> list[Passage]:
    """The passages from which that transition leaves: what is under way, then what is in force, then what will be.

    A new draft doesn't hide what is in force, and "revoke" means first what holds today.
    """
    found = [one for one in passages_of(actor, record) if table_of(one).find(one.state, transition)]
    return sorted(found, key=lambda one: _MEANT.index(table_of(one).kind_of(one.state)))
