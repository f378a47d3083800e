"""Monitoring and evaluation: what nobody has recorded yet, and what was recorded."""

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from sopan_web.common.errors import MissingError
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.permissions import Ability
from sopan_web.workflow.models import Enactment, Review
from sopan_web.workflow.queries.enacted.standing import Standing, standing_filter


def open_reviews(actor: Actor) -> QuerySet[Review]:
    """Open reviews of what is in force in the actor's government, the most overdue first."""
    in_force = Enactment.objects.filter(standing_filter(Standing.BERLAKU, actor.today), record__daerah=actor.daerah)
    return Review.objects.filter(done_at__isnull=True, enactment__in=in_force).order_by("jatuh_tempo", "pk")


def find_review(actor: Actor, pk: int) -> Review:
    """The review, for who may record it. MissingError, RefusedError."""
    reviews = Review.objects.select_related("enactment__record__unit", "done_by")
    review = reviews.filter(pk=pk, enactment__record__daerah=actor.daerah).first()
    if review is None:
        raise MissingError(_("Tinjauan ini tidak ada."))
    actor.require(Ability.REVIEW, review.enactment.record.unit)
    return review


def past_reviews(review: Review) -> QuerySet[Review]:
    """What was recorded before on the same SOP, the last first."""
    record = review.enactment.record
    done = Review.objects.filter(enactment__record=record, done_at__isnull=False).exclude(pk=review.pk)
    return done.select_related("done_by").order_by("-done_at")
