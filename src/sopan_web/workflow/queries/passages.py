"""Finds the passage that a person means: a foreign government's does not exist, others may be refused."""

from django.db.models import QuerySet

from sopan_web.documents.queries.records import find_record
from sopan_web.organisation.actor import Actor
from sopan_web.workflow.models import Passage
from sopan_web.workflow.queries.tables import table_of


def passages_of(actor: Actor, record: int) -> QuerySet[Passage]:
    """The passages of a record, the newest edition first. MissingError, RefusedError."""
    found = find_record(actor, record)
    passages = Passage.objects.filter(edition__record=found).order_by("-edition__number")
    return passages.select_related("edition__record__unit", "edition__record__daerah", "table", "version")


def find_passage(actor: Actor, record: int, transition: str) -> Passage | None:
    """The newest passage from which that transition leaves: a new draft doesn't hide what is in force."""
    passages = list(passages_of(actor, record))
    return next((one for one in passages if table_of(one).find(one.state, transition)), None)
