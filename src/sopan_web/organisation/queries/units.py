"""Units as the rooms above ask for them."""

from datetime import date

from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import UnitKerja


def find_units(actor: Actor, ability_paths: tuple[str, ...] = ("",), day: date | None = None) -> list[UnitKerja]:
    """The government's units of that day (today) that lie within ``ability_paths``, in the order of the tree."""
    units = UnitKerja.objects.on(day or actor.today).filter(daerah=actor.daerah).order_by("path")
    return [unit for unit in units if any(unit.path.startswith(path) for path in ability_paths)]


def find_perangkat_daerah(unit: UnitKerja) -> UnitKerja:
    """The perangkat daerah to which the unit belongs; itself, for one."""
    return unit if unit.induk_id is None else UnitKerja.objects.get(pk=unit.root_id)
