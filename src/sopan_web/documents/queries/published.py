"""Which versions are enacted: the room that enacts says so here, for this room only knows versions."""

from collections.abc import Callable
from datetime import date

from django.db.models import QuerySet

from sopan_web.documents.models import Version
from sopan_web.organisation.models import PemerintahDaerah

Enacted = Callable[[PemerintahDaerah], QuerySet[Version]]
InForce = Callable[[PemerintahDaerah, date], QuerySet[Version]]


def _none(*_question: object) -> QuerySet[Version]:
    return Version.objects.none()


_enacted: Enacted = _none
_in_force: InForce = _none


def answer_with(enacted: Enacted, in_force: InForce) -> None:
    """Called once, when the application starts, by the room that enacts."""
    global _enacted, _in_force
    _enacted, _in_force = enacted, in_force


def enacted_versions(daerah: PemerintahDaerah) -> QuerySet[Version]:
    """The versions that were ever enacted: everybody of the government may read them."""
    return _enacted(daerah)


def versions_in_force(daerah: PemerintahDaerah, day: date) -> QuerySet[Version]:
    """The versions that hold on that day, one a record at most."""
    return _in_force(daerah, day)
