"""The person who acts: account, post, government, and roles as of today; every deed is handed one."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from sopan_web.common.errors import RefusedError
from sopan_web.organisation.models import Account, Jabatan, Pegawai, PemerintahDaerah, Penempatan, Peran, UnitKerja
from sopan_web.organisation.permissions import Ability, Reach, reach_of


@dataclass(frozen=True, slots=True)
class Grant:
    """A role held today; ``unit_path`` is "" for roles of the whole government."""

    peran: Peran
    unit_path: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """``today`` is the day in the government's own zone. ``penempatan``: the posts held today, definitive first."""

    account: Account
    pegawai: Pegawai
    daerah: PemerintahDaerah
    today: date
    grants: tuple[Grant, ...] = ()
    penempatan: tuple[Penempatan, ...] = ()

    def may(self, ability: Ability, unit: UnitKerja | None = None) -> bool:
        """Whether the table of permissions allows it, for ``unit`` when given, else anywhere in the government."""
        return any(self._reaches(grant, ability, unit) for grant in self.grants)

    def require(self, ability: Ability, unit: UnitKerja | None = None) -> None:
        """RefusedError unless ``may``."""
        if not self.may(ability, unit):
            raise RefusedError(_("Peran Anda tidak mengizinkan tindakan ini. Bagian Organisasi dapat mengatur peran."))

    def plays(self, peran: Peran, unit: UnitKerja | None = None) -> bool:
        """Whether the actor holds that role (over ``unit``, when both are given)."""
        return any(grant.peran == peran and _covers(grant, unit) for grant in self.grants)

    def paths(self, ability: Ability) -> tuple[str, ...]:
        """The parts of the unit tree in which the actor has the ability; ("",) is the whole government."""
        found = {
            "" if reach_of(ability, grant.peran) is Reach.GOVERNMENT else _reach_path(grant, ability)
            for grant in self.grants
            if reach_of(ability, grant.peran)
        }
        return ("",) if "" in found else tuple(sorted(found))

    @property
    def abilities(self) -> frozenset[str]:
        """The names of all abilities held somewhere, for templates that show only the doors that open."""
        return frozenset(ability.name for ability in Ability if self.may(ability))

    def _reaches(self, grant: Grant, ability: Ability, unit: UnitKerja | None) -> bool:
        match reach_of(ability, grant.peran):
            case None:
                return False
            case Reach.GOVERNMENT:
                return unit is None or unit.daerah_id == self.daerah.pk
            case _:
                return unit is None or (
                    unit.daerah_id == self.daerah.pk and unit.path.startswith(_reach_path(grant, ability))
                )

    @property
    def jabatan(self) -> Jabatan | None:
        """The first post held today."""
        return self.penempatan[0].jabatan if self.penempatan else None

    @property
    def journal_id(self) -> int | None:
        """For the journal."""
        return self.account.pk

    @property
    def journal_name(self) -> str:
        """For the journal."""
        return self.pegawai.nama

    @property
    def journal_post(self) -> str:
        """For the journal."""
        return "; ".join(str(penempatan) for penempatan in self.penempatan)


def _covers(grant: Grant, unit: UnitKerja | None) -> bool:
    return unit is None or unit.path.startswith(grant.unit_path)


def _reach_path(grant: Grant, ability: Ability) -> str:
    """Where the grant's ability ends: its own unit, or the whole perangkat daerah that the unit belongs to."""
    if reach_of(ability, grant.peran) is Reach.OFFICE:
        return grant.unit_path.partition("/")[0] + "/"
    return grant.unit_path
