"""Lists of SOPs in force, as the public sees them."""

from dataclasses import dataclass
from datetime import date
from math import ceil

from django.db.models import CharField, F, QuerySet, Value
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Coalesce, NullIf

from sopan import JenisKegiatan
from sopan_web.organisation.models import UnitKerja
from sopan_web.portal.queries.governments import Government
from sopan_web.search.queries import Found, Wanted, search
from sopan_web.workflow.models import Enactment
from sopan_web.workflow.queries.catalogue import in_force

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
    return _rows(_shown(government).order_by("-tanggal_efektif", "-pk")[:most])


def services(government: Government, number: int = 1) -> Found:
    """A page of what the offices do for citizens, the newest first."""
    return search(government.daerah, Wanted(jenis=JenisKegiatan.PELAYANAN.value, page=number), government.today)


def page_of_unit(government: Government, unit: UnitKerja, number: int) -> Listing:
    """Those of a unit and the units below, the unit's own first."""
    found = _shown(government).filter(record__unit__path__startswith=unit.path)
    own_first = ("record__unit__path", "record__judul", "pk")
    return _cut(found.order_by(*own_first), number)


def _shown(government: Government) -> QuerySet[Enactment]:
    """With the title of the edition in force; the record may bear that of the next already."""
    title = NullIf(Cast(KeyTextTransform("judul", "version__content"), CharField()), Value(""))
    found = in_force(government.daerah, government.today).select_related(None)
    return found.annotate(shown=Coalesce(title, F("record__judul")))


def _cut(found: QuerySet[Enactment], number: int) -> Listing:
    pages = max(1, ceil(found.count() / PAGE_SIZE))
    page = max(1, min(number, pages))
    return Listing(_rows(found[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]), page, pages)


def _rows(found: QuerySet[Enactment]) -> list[Row]:
    fields = ("record_id", "shown", "nomor", "record__unit__nama", "tanggal_efektif")
    return [Row(*values) for values in found.values_list(*fields)]
