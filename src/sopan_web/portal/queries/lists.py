"""Lists of SOPs in force, as the public sees them."""

from dataclasses import dataclass
from datetime import date
from math import ceil

from django.db.models import CharField, F, QuerySet, Value
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Coalesce, NullIf

from sopan import JenisKegiatan
from sopan_web.portal.queries.governments import Government
from sopan_web.portal.queries.offices import Office
from sopan_web.search.queries import Found, Wanted, search
from sopan_web.workflow.models import Enactment
from sopan_web.workflow.queries.enacted.catalogue import in_force

PAGE_SIZE = 50


@dataclass(frozen=True, slots=True)
class Row:
    """One SOP in force; ``unit`` owns it."""

    record: int
    judul: str
    nomor: str
    unit: str
    since: date


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of so many."""

    rows: list[Row]
    page: int
    pages: int


def newest(government: Government, most: int) -> list[Row]:
    """Those that came into force last."""
    return _rows(_in_force(government).order_by("-tanggal_efektif", "-pk")[:most])


def services(government: Government, number: int = 1) -> Found:
    """A page of what the offices do for citizens, the newest first."""
    return search(government.daerah, Wanted(jenis=JenisKegiatan.PELAYANAN.value, page=number), government.today)


def page_of_office(government: Government, office: Office, number: int) -> Listing:
    """Those of a unit and the units below, the unit's own first."""
    found = _in_force(government).filter(record__unit__in=[below.unit.pk for _depth, below in office.walk()])
    pages = max(1, ceil(office.count / PAGE_SIZE))
    page = max(1, min(number, pages))
    ordered = found.order_by("record__unit__path", "record__judul", "pk")
    return Listing(_rows(ordered[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]), page, pages)


def _in_force(government: Government) -> QuerySet[Enactment]:
    return in_force(government.daerah, government.today).select_related(None)


def _rows(ordered: QuerySet[Enactment]) -> list[Row]:
    """In that order, with the title of the edition in force: the record may bear that of the next already.

    Contents are opened only for the rows that are shown, not for all that had to be put in order.
    """
    pks = list(ordered.values_list("pk", flat=True))
    title = NullIf(Cast(KeyTextTransform("judul", "version__content"), CharField()), Value(""))
    found = Enactment.objects.filter(pk__in=pks).annotate(shown=Coalesce(title, F("record__judul")))
    fields = ("pk", "record_id", "shown", "nomor", "record__unit__nama", "tanggal_efektif")
    rows = {pk: Row(*values) for pk, *values in found.values_list(*fields)}
    return [rows[pk] for pk in pks if pk in rows]
