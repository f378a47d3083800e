"""Which versions are enacted: the room that enacts says so here, for this room only knows versions."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from django.db.models import QuerySet

from sopan_web.documents.models import Version
from sopan_web.organisation.models import PemerintahDaerah


class Issued(NamedTuple):
    """A number that was given out; ``holds`` until it was replaced or ``dicabut``."""

    record: int
    nomor: str
    holds: bool
    dicabut: bool


Enacted = Callable[[PemerintahDaerah], QuerySet[Version]]
InForce = Callable[[PemerintahDaerah, date], QuerySet[Version]]
Numbers = Callable[[PemerintahDaerah, date], Iterable[Issued]]


def _none(*_question: object) -> QuerySet[Version]:
    return Version.objects.none()


def _nothing(*_question: object) -> tuple[Issued, ...]:
    return ()


_enacted: Enacted = _none
_in_force: InForce = _none
_numbers: Numbers = _nothing


def answer_with(enacted: Enacted, in_force: InForce, numbers: Numbers) -> None:
    """Called once, when the application starts, by the room that enacts."""
    global _enacted, _in_force, _numbers
    _enacted, _in_force, _numbers = enacted, in_force, numbers


def enacted_versions(daerah: PemerintahDaerah) -> QuerySet[Version]:
    """The versions that were ever enacted: everybody of the government may read them."""
    return _enacted(daerah)


def versions_in_force(daerah: PemerintahDaerah, day: date) -> QuerySet[Version]:
    """The versions that hold on that day, one a record at most."""
    return _in_force(daerah, day)


def issued_numbers(daerah: PemerintahDaerah, day: date) -> Iterable[Issued]:
    """Every number the government ever gave an SOP, oldest first, and what became of it by that day."""
    return _numbers(daerah, day)
