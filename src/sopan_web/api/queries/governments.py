"""Governments and their units, as anybody may know them."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from sopan_web.common.errors import MissingError
from sopan_web.organisation.models import PemerintahDaerah, UnitKerja


def governments() -> QuerySet[PemerintahDaerah]:
    """Those that work with this server, by code."""
    return PemerintahDaerah.objects.filter(aktif=True)


def find_government(slug: str) -> PemerintahDaerah:
    """MissingError for one that left exactly as for none."""
    daerah = governments().filter(slug=slug).first()
    if daerah is None:
        raise MissingError(_("Tidak ada pemerintah daerah dengan alamat pendek ini."))
    return daerah


def find_unit(daerah: PemerintahDaerah, pk: int) -> UnitKerja:
    """One of the government's own. MissingError."""
    unit: UnitKerja | None = UnitKerja.objects.filter(daerah=daerah, pk=pk).first()
    if unit is None:
        raise MissingError(_("Unit ini tidak ada."))
    return unit


def name_offices(units: Iterable[UnitKerja]) -> dict[int, str]:
    """The names of the perangkat daerah to which the units belong, by id."""
    roots = {unit.root_id for unit in units}
    return dict(UnitKerja.objects.filter(pk__in=roots).values_list("pk", "nama"))
