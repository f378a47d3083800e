"""Where an edition under way stands: which state, on whose desk, since when, and whether that is too long."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from sopan_web.organisation.models import PemerintahDaerah, Peran
from sopan_web.workflow.models import Passage
from sopan_web.workflow.queries.desk import days_since
from sopan_web.workflow.queries.tables import current_table, state_of, table_of
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
        return self.state.label

    @property
    def edition(self) -> int:
        """The number of the edition that is under way."""
        return self.passage.edition.number

    @property
    def over(self) -> int:
        """By how many working days it is late; 0 when it isn't."""
        return max(0, self.days - self.state.days) if self.state.days is not None else 0


def describe(passages: Iterable[Passage], today: date) -> list[Running]:
    """Each passage as people see it; needs ``with_all``'s rows at hand."""
    return [_describe(passage, today) for passage in passages]


def states_under_way(daerah: PemerintahDaerah) -> list[State]:
    """The states in which an edition can be under way in that government, in the order of its table."""
    table = current_table(daerah)
    return [*table.of_kind(Kind.DRAF), *table.of_kind(Kind.PROSES)]


def _describe(passage: Passage, today: date) -> Running:
    days = days_since(passage.entered_at, today, passage.edition.record.daerah)
    return Running(passage, state_of(passage), name_desk(passage), passage.entered_at, days)


def name_desk(passage: Passage) -> str:
    """Who has it now: its author while it is written, else the office that can carry it on."""
    edition, table = passage.edition, table_of(passage)
    if table.kind_of(passage.state) is Kind.DRAF:
        return edition.created_by.nama
    onward = [one for one in table.leaving(passage.state) if Condition.AUTHOR not in one.conditions]
    roles = {role for one in onward for role in one.roles}
    if Peran.PENGESAH in roles and not edition.record.lintas_perangkat_daerah:
        unit = edition.record.unit
        return _("Pimpinan %s") % (unit.singkatan or unit.nama)
    names = {
        Peran.VERIFIKATOR: _("Bagian Organisasi"),
        Peran.HUKUM: _("Bagian Hukum"),
        Peran.SEKDA: _("Sekretaris Daerah"),
        Peran.KEPALA_DAERAH: _("Kepala daerah"),
    }
    return next((name for role, name in names.items() if role in roles), "")
