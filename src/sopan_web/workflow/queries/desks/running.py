"""Where an edition under way stands: which state, on whose desk, since when, and whether that is too long."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from django.utils.translation import gettext as _

from sopan_web.organisation.models import PemerintahDaerah, Peran, RoleGrant, UnitKerja
from sopan_web.workflow.models import Passage
from sopan_web.workflow.queries.desks.desk import days_since
from sopan_web.workflow.queries.ways.tables import current_table, state_of, table_of
from sopan_web.workflow.table import Condition, Kind, State


@dataclass(frozen=True, slots=True)
class Running:
    """``desk`` names who has it now; ``days`` are working days there, ``over`` those beyond the state's limit."""

    passage: Passage
    state: State
    desk: str
    since: datetime
    days: int

    @property
    def label(self) -> str:
        """The state in words."""
        return self.state.shown

    @property
    def edition(self) -> int:
        """The number of the edition that is under way."""
        return self.passage.edition.number

    @property
    def returned(self) -> bool:
        """Whether it is being mended, not written for the first time."""
        return self.state.kind is Kind.DRAF and self.passage.version_id is not None

    @property
    def over(self) -> int:
        """By how many working days it is late; 0 when it isn't."""
        return max(0, self.days - self.state.days) if self.state.days is not None else 0


def describe(passages: Iterable[Passage], today: date) -> list[Running]:
    """Each passage (all of one government, with ``with_all``'s rows at hand) as people see it."""
    found = list(passages)
    heads = _Heads(found[0].edition.record.daerah, today) if found else None
    return [_describe(passage, today, heads) for passage in found if heads]


def states_under_way(daerah: PemerintahDaerah) -> list[State]:
    """The states in which an edition can be under way in that government, in the order of its table."""
    table = current_table(daerah)
    return [*table.of_kind(Kind.DRAF), *table.of_kind(Kind.PROSES)]


def is_under_way(daerah: PemerintahDaerah, key: str) -> bool:
    """Whether a key of the list's filter means editions under way."""
    return key == "proses" or any(state.key == key for state in states_under_way(daerah))


@dataclass
class _Heads:
    """Who signs where; looked up once, and only if somebody asks."""

    daerah: PemerintahDaerah
    today: date

    @cached_property
    def names(self) -> dict[str, str]:
        """The units that have a pengesah today: path to short name."""
        grants = RoleGrant.objects.on(self.today).filter(peran=Peran.PENGESAH, unit__daerah=self.daerah)
        units = (grant.unit for grant in grants.select_related("unit"))
        return {unit.path: unit.singkatan or unit.nama for unit in units if unit}

    def name_for(self, unit: UnitKerja) -> str:
        """The nearest unit, from the SOP's own upwards, that has a pengesah."""
        above = [path for path in self.names if unit.path.startswith(path)]
        return _("Pimpinan %s") % (self.names[max(above, key=len)] if above else unit.singkatan or unit.nama)


def _describe(passage: Passage, today: date, heads: _Heads) -> Running:
    days = days_since(passage.entered_at, today, passage.edition.record.daerah)
    return Running(passage, state_of(passage), _name_desk(passage, heads), passage.entered_at, days)


def _name_desk(passage: Passage, heads: _Heads) -> str:
    """Who has it now: its author while it is written, else the office that can carry it on."""
    edition, table = passage.edition, table_of(passage)
    if table.kind_of(passage.state) is Kind.DRAF:
        return edition.created_by.nama
    onward = [one for one in table.leaving(passage.state) if Condition.AUTHOR not in one.conditions]
    roles = {role for one in onward for role in one.roles}
    if Peran.PENGESAH in roles and not edition.record.lintas_perangkat_daerah:
        return heads.name_for(edition.record.unit)
    names = {
        Peran.VERIFIKATOR: _("Bagian Organisasi"),
        Peran.HUKUM: _("Bagian Hukum"),
        Peran.SEKDA: _("Sekretaris Daerah"),
        Peran.KEPALA_DAERAH: _("Kepala daerah"),
    }
    return next((name for role, name in names.items() if role in roles), "")
