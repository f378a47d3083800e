"""The wall: a thing of one's own government, or nothing."""

from typing import Any, TypeVar

from django.db.models import Model
from django.utils.translation import gettext as _

from sopan_web.common.errors import MissingError
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import Jabatan, Pegawai, Penempatan, RoleGrant, UnitKerja, Upload

M = TypeVar("M", UnitKerja, Jabatan, Pegawai, Penempatan, RoleGrant, Upload)

_WAY: dict[type[Model], str] = {Penempatan: "pegawai__daerah", RoleGrant: "pegawai__daerah"}
"""How a row reaches its government, where it has no ``daerah`` of its own."""
_ALONG: dict[type[Model], tuple[str, ...]] = {
    UnitKerja: ("induk",),
    Jabatan: ("unit",),
    Pegawai: ("account",),
    Penempatan: ("pegawai", "jabatan__unit"),
    RoleGrant: ("pegawai", "unit"),
}


def find_own(model: type[M], actor: Actor, key: Any) -> M:
    """The row of the actor's government with that key; MissingError for a foreign one exactly as for none."""
    rows = model._default_manager.filter(**{_WAY.get(model, "daerah"): actor.daerah}, pk=key)
    row: M | None = rows.select_related(*_ALONG[model]).first() if model in _ALONG else rows.first()
    if row is None:
        raise MissingError(_("Data ini tidak ada di pemerintah daerah Anda. Mungkin tautannya keliru."))
    return row
