"""What an actor may read: everything enacted in the government, and drafts within the actor's reach."""

from functools import reduce
from operator import or_

from django.db.models import Exists, OuterRef, Q, QuerySet

from sopan_web.documents.models import SopRecord
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.permissions import Ability
from sopan_web.workflow.models import Enactment, Passage
from sopan_web.workflow.queries.enacted.standing import running_passages

NOTHING = Q(pk__in=())


def within(actor: Actor, ability: Ability, prefix: str = "") -> Q:
    """Where the actor has that ability; ``prefix`` is the way to the record, such as "edition__record__"."""
    paths = (Q(**{f"{prefix}unit__path__startswith": path}) for path in actor.paths(ability))
    return Q(**{f"{prefix}daerah": actor.daerah}) & reduce(or_, paths, NOTHING)


def readable_records(actor: Actor) -> QuerySet[SopRecord]:
    """The records an actor may open."""
    enacted = Exists(Enactment.objects.filter(record=OuterRef("pk")))
    return SopRecord.objects.filter(daerah=actor.daerah).filter(within(actor, Ability.READ_SOP) | Q(enacted))


def readable_passages(actor: Actor) -> QuerySet[Passage]:
    """The editions under way that an actor may read, the newest first."""
    passages = running_passages().filter(within(actor, Ability.READ_SOP, "edition__record__"))
    return passages.order_by("-edition__number")


def with_all(passages: QuerySet[Passage]) -> QuerySet[Passage]:
    """With the rows that telling of them needs."""
    return passages.select_related("edition__record__unit", "edition__record__daerah", "edition__created_by", "version")
