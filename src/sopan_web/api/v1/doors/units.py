"""The tree of perangkat daerah and units, as of today."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as __, gettext_noop as _
from ninja import Router

from sopan_web.api.scopes import Scope
from sopan_web.api.v1.caller import caller_of, ground_of
from sopan_web.api.v1.door import door
from sopan_web.api.v1.shapes import DaftarUnit, Unit
from sopan_web.api.v1.tables import KIND, answer_table
from sopan_web.api.v1.telling import tell_unit
from sopan_web.common.errors import MissingError
from sopan_web.organisation.queries import find_tree

router = Router(tags=[_("Unit kerja")])
_TREE = _("Perangkat daerah dan unit di bawahnya hari ini; tiap unit sesudah unit di atasnya.")


@router.get("/daerah/{slug:daerah}/unit", **door(_("Susunan perangkat daerah"), _TREE, DaftarUnit))
def list_units(request: HttpRequest, daerah: str) -> DaftarUnit:
    """The whole tree."""
    return DaftarUnit(data=_units(request, daerah))


@router.get("/daerah/{slug:daerah}/unit.csv", **door(_("Susunan perangkat daerah sebagai CSV"), _TREE, kind=KIND))
def table_units(request: HttpRequest, daerah: str) -> HttpResponse:
    """The same as a table."""
    rows = (unit.dict() for unit in _units(request, daerah))
    return answer_table(f"unit-{daerah}", list(Unit.model_fields), (list(row.values()) for row in rows))


@router.get("/daerah/{slug:daerah}/unit/{int:unit}", **door(_("Satu unit"), _("Menurut id-nya."), Unit))
def show_unit(request: HttpRequest, daerah: str, unit: int) -> Unit:
    """One of today."""
    found = next((one for one in _units(request, daerah) if one.id == unit), None)
    if found is None:
        raise MissingError(__("Unit ini tidak ada hari ini."))
    return found


def _units(request: HttpRequest, slug: str) -> list[Unit]:
    ground = ground_of(request, slug)
    inside = caller_of(request).may(Scope.ORGANISASI, ground.daerah)
    return [tell_unit(node, inside=inside) for node in find_tree(ground.daerah, ground.day)]
