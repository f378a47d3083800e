"""Where an enacted SOP stands before the law on a given day; counted from its dates, never from a job that ran."""

from datetime import date
from enum import Enum

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from sopan_web.workflow.models import Enactment, Passage


class Standing(Enum):
    """What an enactment is worth on a day."""

    AKAN_BERLAKU = "akan_berlaku"
    BERLAKU = "berlaku"
    DIGANTI = "diganti"
    DICABUT = "dicabut"

    @property
    def shown(self) -> str:
        """In the reader's words."""
        words = {
            Standing.BERLAKU: _("Berlaku"),
            Standing.AKAN_BERLAKU: _("Akan berlaku"),
            Standing.DIGANTI: _("Diganti"),
            Standing.DICABUT: _("Dicabut"),
        }
        return words[self]


def standing_on(enactment: Enactment, day: date) -> Standing:
    """The standing of an enactment on that day."""
    if enactment.berakhir is not None and enactment.berakhir <= day:
        return Standing.DICABUT if enactment.dicabut else Standing.DIGANTI
    return Standing.AKAN_BERLAKU if enactment.tanggal_efektif > day else Standing.BERLAKU


def standing_filter(standing: Standing, day: date) -> Q:
    """The same question for the database."""
    ended = Q(berakhir__isnull=False, berakhir__lte=day)
    match standing:
        case Standing.DICABUT:
            return ended & Q(dicabut=True)
        case Standing.DIGANTI:
            return ended & Q(dicabut=False)
        case Standing.AKAN_BERLAKU:
            return ~ended & Q(tanggal_efektif__gt=day)
        case Standing.BERLAKU:
            return ~ended & Q(tanggal_efektif__lte=day)


def running_passages() -> QuerySet[Passage]:
    """The passages of editions that nobody has enacted yet."""
    return Passage.objects.filter(~Exists(Enactment.objects.filter(version__edition=OuterRef("edition"))))
