"""The reviews ahead: overdue, due soon, and later."""

from dataclasses import dataclass
from datetime import timedelta

from sopan_web.organisation.actor import Actor
from sopan_web.organisation.permissions import Ability
from sopan_web.workflow.models import Review
from sopan_web.workflow.queries.desks.reviews import open_reviews
from sopan_web.workflow.queries.enacted.readable import within

SOON = timedelta(days=30)
AHEAD = timedelta(days=183)


@dataclass(frozen=True, slots=True)
class Due:
    """An open review, and whether this actor may record it."""

    review: Review
    mine: bool


@dataclass(frozen=True, slots=True)
class Agenda:
    """The most overdue first."""

    overdue: list[Due]
    soon: list[Due]
    later: list[Due]


def look_ahead(actor: Actor) -> Agenda:
    """What is open within the actor's reading reach, half a year ahead."""
    reviews = open_reviews(actor).filter(
        within(actor, Ability.READ_SOP, "enactment__record__"), jatuh_tempo__lte=actor.today + AHEAD
    )
    found = [
        Due(review, actor.may(Ability.REVIEW, review.enactment.record.unit))
        for review in reviews.select_related("enactment__record__unit")
    ]
    return Agenda(
        overdue=[due for due in found if due.review.jatuh_tempo < actor.today],
        soon=[due for due in found if actor.today <= due.review.jatuh_tempo <= actor.today + SOON],
        later=[due for due in found if due.review.jatuh_tempo > actor.today + SOON],
    )
