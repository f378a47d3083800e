"""Monitoring and evaluation that nobody has recorded yet."""

from django.db.models import QuerySet

from sopan_web.organisation.actor import Actor
from sopan_web.workflow.models import Enactment, Review
from sopan_web.workflow.queries.standing import Standing, standing_filter


def open_reviews(actor: Actor) -> QuerySet[Review]:
    """Open reviews of what is in force in the actor's government, the most overdue first."""
    in_force = Enactment.objects.filter(standing_filter(Standing.BERLAKU, actor.today), record__daerah=actor.daerah)
    return Review.objects.filter(done_at__isnull=True, enactment__in=in_force).order_by("jatuh_tempo", "pk")
