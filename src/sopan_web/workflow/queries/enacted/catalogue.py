"""What everybody may read: the enactments in force in a government."""

from datetime import date

from django.db.models import QuerySet

from sopan_web.organisation.models import PemerintahDaerah
from sopan_web.workflow.models import Enactment
from sopan_web.workflow.queries.enacted.standing import Standing, standing_filter


def in_force(daerah: PemerintahDaerah, day: date) -> QuerySet[Enactment]:
    """With record, unit, and version; ``day`` is a day in the government's own zone."""
    found = Enactment.objects.filter(standing_filter(Standing.BERLAKU, day), record__daerah=daerah)
    return found.select_related("record__unit", "version")
