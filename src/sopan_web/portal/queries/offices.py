"""The perangkat daerah and the units below, with how many SOPs are in force in each."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.core.cache import caches
from django.db.models import Count

from sopan_web.organisation.models import JenisUnit, UnitKerja
from sopan_web.portal.queries.governments import Government
from sopan_web.workflow.queries.enacted.catalogue import in_force

_RANK = {jenis: rank for rank, jenis in enumerate(JenisUnit.values)}
_KEPT = 60 * 60


@dataclass(slots=True)
class Office:
    """A unit; ``count`` is that of the unit and everything below."""

    unit: UnitKerja
    count: int = 0
    above: "Office | None" = None
    below: list["Office"] = field(default_factory=list)

    @property
    def way(self) -> list["Office"]:
        """The units above it, from the top."""
        return [*self.above.way, self.above] if self.above else []

    def walk(self, depth: int = 0) -> Iterator[tuple[int, "Office"]]:
        """Itself and everything below, with how deep."""
        yield depth, self
        for office in self.below:
            yield from office.walk(depth + 1)


def find_offices(government: Government) -> dict[int, Office]:
    """Every unit of the day by its id, and those long closed whose SOPs still hold; in the order of kinds and names."""
    counts = _counts(government)
    units = UnitKerja.objects.filter(daerah=government.daerah)
    shown = [unit for unit in units if unit.holds_on(government.today) or unit.pk in counts]
    shown.sort(key=lambda unit: (_RANK[unit.jenis], unit.nama))
    offices = {unit.pk: Office(unit) for unit in shown}
    for office in offices.values():
        office.above = offices.get(office.unit.induk_id or 0)
        if office.above:
            office.above.below.append(office)
    for pk, count in counts.items():
        for office in (*offices[pk].way, offices[pk]):
            office.count += count
    return offices


def _counts(government: Government) -> dict[int, int]:
    """How many each unit has itself."""
    key = f"jumlah:{government.pk}:{government.pulse}:{government.today}"
    found: dict[int, int] | None = caches["pages"].get(key)
    if found is None:
        rows = in_force(government.daerah, government.today).order_by().values_list("record__unit")
        found = dict(rows.annotate(count=Count("pk")))
        caches["pages"].set(key, found, _KEPT)
    return found
