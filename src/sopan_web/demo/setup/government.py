"""Sets up a government as its own admin would: units, posts, people, roles, accounts."""

import csv
from dataclasses import dataclass, field, replace
from datetime import date
from importlib.resources import files

from sopan_web.audit.actions import record as note
from sopan_web.common import clock
from sopan_web.demo.setup.logins import BY_NAME, PASSWORD, Login
from sopan_web.demo.setup.people import Inventor
from sopan_web.organisation.actions import (
    add_pegawai,
    choose_password,
    create_account,
    create_jabatan,
    create_unit,
    grant_role,
    place_pegawai,
)
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import (
    Account,
    JenisUnit,
    Jenjang,
    Pegawai,
    PemerintahDaerah,
    Peran,
    RoleGrant,
    StatusPegawai,
    UnitKerja,
)
from sopan_web.organisation.queries import find_actor

SINCE = date(2017, 1, 2)
IN_OFFICE = date(2022, 1, 3)
_HEADS = {
    JenisUnit.SETDA: Jenjang.JPT_MADYA,
    JenisUnit.KECAMATAN: Jenjang.ADMINISTRATOR,
    JenisUnit.BAGIAN: Jenjang.ADMINISTRATOR,
    JenisUnit.SEKRETARIAT: Jenjang.ADMINISTRATOR,
    JenisUnit.BIDANG: Jenjang.ADMINISTRATOR,
    JenisUnit.RSUD: Jenjang.ADMINISTRATOR,
}
_STAFF = (
    ("Pengadministrasi Perkantoran", Jenjang.PELAKSANA),
    ("Arsiparis Terampil", Jenjang.JF_KETERAMPILAN),
    ("Bendahara Pengeluaran", Jenjang.PELAKSANA),
)


@dataclass
class Government:
    """A government that stands; ``heads`` and ``authors`` by the kode of a unit, the authors by that of a root."""

    daerah: PemerintahDaerah
    admin: Account
    units: dict[str, UnitKerja] = field(default_factory=dict)
    heads: dict[str, Pegawai] = field(default_factory=dict)
    authors: dict[str, Pegawai] = field(default_factory=dict)
    referees: dict[str, Pegawai] = field(default_factory=dict)
    _actors: dict[int, Actor] = field(default_factory=dict)

    def actor(self, pegawai: Pegawai) -> Actor:
        """The person as a deed wants it, on the day that the clock tells."""
        if pegawai.pk not in self._actors:
            found = find_actor(pegawai.account)
            assert found is not None, f"{pegawai} has no part in {self.daerah}"
            self._actors[pegawai.pk] = found
        return replace(self._actors[pegawai.pk], today=clock.today(self.daerah.zone))

    @property
    def boss(self) -> Actor:
        """The admin, who sets everything up."""
        return self.actor(self.admin.pegawai)


def found_government(daerah: PemerintahDaerah, login: Login, inventor: Inventor) -> Government:
    """The government and its first admin; from then on the admin does the rest."""
    daerah.save()
    person = inventor.invent(Jenjang.JF_KEAHLIAN, login.nama)
    pegawai = Pegawai.objects.create(daerah=daerah, nama=person.nama, nip=person.nip, pangkat=person.pangkat)
    account = Account.objects.create_user(login.username, PASSWORD, pegawai=pegawai)
    RoleGrant.objects.create(pegawai=pegawai, peran=Peran.ADMIN, mulai=IN_OFFICE)
    note(tenant=daerah.pk, actor=None, action="daerah.found", subject=daerah, detail={"admin": pegawai.nama})
    return Government(daerah, account)


def read_units() -> list[dict[str, str]]:
    """The rows of the demo's organisation chart, each unit after the one it hangs below."""
    text = (files("sopan_web.demo") / "data" / "susunan.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def set_up_units(government: Government, rows: list[dict[str, str]], inventor: Inventor, known: dict[str, str]) -> None:
    """Units with their heads and staff posts; ``known`` gives the username of the head of some units."""
    for row in rows:
        unit = create_unit(
            actor=government.boss, jenis=row["jenis"], nama=row["nama"], mulai=SINCE, singkatan=row["singkatan"],
            kode=row["kode"], induk=government.units.get(row["induk"]),
        )  # fmt: skip
        government.units[row["kode"]] = unit
        jenjang = _HEADS.get(JenisUnit(unit.jenis), Jenjang.JPT_PRATAMA if not unit.induk_id else Jenjang.PENGAWAS)
        head = hire(government, inventor, unit, row["pimpinan"], jenjang, known.get(row["kode"], ""), leads=True)
        government.heads[row["kode"]] = head
        if unit.jenis == JenisUnit.SEKRETARIAT:
            for nama, staff in _STAFF:
                create_jabatan(actor=government.boss, unit=unit, nama=nama, jenjang=staff, mulai=SINCE)


def hire(
    government: Government,
    inventor: Inventor,
    unit: UnitKerja | None,
    post: str,
    jenjang: str,
    username: str = "",
    *,
    leads: bool = False,
) -> Pegawai:
    """Somebody new in a new post; with a login of the demo when ``username`` is one."""
    boss = government.boss
    login = BY_NAME.get(username)
    person = inventor.invent(jenjang if jenjang in _PEOPLE else Jenjang.JF_KEAHLIAN, login.nama if login else "")
    elected = jenjang == Jenjang.KEPALA_DAERAH
    pegawai = add_pegawai(
        actor=boss, nama=person.nama, nip="" if elected else person.nip, pangkat="" if elected else person.pangkat,
        status=StatusPegawai.LAIN if elected else StatusPegawai.PNS,
    )  # fmt: skip
    jabatan = create_jabatan(actor=boss, unit=unit, nama=post, jenjang=jenjang, mulai=SINCE, pimpinan=leads)
    place_pegawai(actor=boss, pegawai=pegawai, jabatan=jabatan, mulai=IN_OFFICE)
    if login:
        create_account(actor=boss, pegawai=pegawai, username=username)
        choose_password(account=pegawai.account, password=PASSWORD)
    return pegawai


def give_role(government: Government, pegawai: Pegawai, peran: Peran, unit: UnitKerja | None = None) -> None:
    """A role, and an account for who has none yet."""
    if not Account.objects.filter(pegawai=pegawai).exists():
        create_account(actor=government.boss, pegawai=pegawai)
    grant_role(actor=government.boss, pegawai=pegawai, peran=peran, mulai=IN_OFFICE, unit=unit)


_PEOPLE = (Jenjang.JPT_MADYA, Jenjang.JPT_PRATAMA, Jenjang.ADMINISTRATOR, Jenjang.PENGAWAS, Jenjang.JF_KEAHLIAN)
