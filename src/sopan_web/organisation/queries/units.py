"""Units as the rooms above ask for them."""

from collections.abc import Iterable
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


def label_units(units: Iterable[UnitKerja]) -> dict[int, str]:
    """Names that tell units of different offices apart: "Sekretariat, Dinas Kesehatan"."""
    units = list(units)
    roots = {unit.pk: unit.nama for unit in UnitKerja.objects.filter(pk__in={unit.root_id for unit in units})}
    return {unit.pk: unit.nama if unit.induk_id is None else f"{unit.nama}, {roots[unit.root_id]}" for unit in units}
