"""The people every test plays with: Kota Contoh, whose people do the work, and Kabupaten Lain, the foreign tenant.

All persons are invented. Every unit has its singkatan as ``kode``.
"""

from dataclasses import dataclass
from datetime import date

from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import (
    Account,
    Jabatan,
    JenisDaerah,
    JenisUnit,
    Jenjang,
    Pegawai,
    PemerintahDaerah,
    Penempatan,
    Peran,
    RoleGrant,
    UnitKerja,
)
from sopan_web.organisation.queries import find_actor

PASSWORD = "kunci-untuk-uji-saja"
SINCE = date(2020, 1, 1)


@dataclass(frozen=True)
class Person:
    """Somebody who can sign in with ``account.username`` and ``PASSWORD``."""

    account: Account
    jabatan: Jabatan

    @property
    def pegawai(self) -> Pegawai:
        """The person behind the account."""
        return self.account.pegawai

    @property
    def actor(self) -> Actor:
        """The person as a deed wants it, with today's roles."""
        actor = find_actor(Account.objects.get(pk=self.account.pk))
        assert actor is not None
        return actor


@dataclass(frozen=True)
class Cast:
    """One government: its units, and one person for each part. ``foreign`` is the other government on the server.

    ``penyusun`` and ``rekan`` write for the whole Dinas Kesehatan, ``petugas`` for its puskesmas alone; ``pengesah``
    leads that dinas; ``stranger`` writes for the Dinas Pendidikan, which ``kepala_lain`` leads; ``tamu`` has an account
    and no role.
    """

    daerah: PemerintahDaerah
    setda: UnitKerja
    bagian_organisasi: UnitKerja
    bagian_hukum: UnitKerja
    dinkes: UnitKerja
    sekretariat: UnitKerja
    bidang: UnitKerja
    puskesmas: UnitKerja
    disdik: UnitKerja
    penyusun: Person
    rekan: Person
    petugas: Person
    pengesah: Person
    verifikator: Person
    hukum: Person
    sekda: Person
    kepala_daerah: Person
    pengamat: Person
    admin: Person
    stranger: Person
    kepala_lain: Person
    tamu: Person
    foreign: "Cast | None" = None

    @property
    def lain(self) -> "Cast":
        """Kabupaten Lain."""
        assert self.foreign is not None
        return self.foreign

    def persons(self) -> dict[str, Person]:
        """Everybody of this government by part."""
        return {name: value for name, value in vars(self).items() if isinstance(value, Person)}


def make_cast() -> Cast:
    """Both governments; Kota Contoh in front."""
    other = PemerintahDaerah(kode="99.02", nama="Pemerintah Kabupaten Lain", jenis=JenisDaerah.KABUPATEN, slug="lain")
    mine = PemerintahDaerah(kode="99.71", nama="Pemerintah Kota Contoh", jenis=JenisDaerah.KOTA, slug="contoh")
    return _make_government(mine, _make_government(other, None))


def _make_government(daerah: PemerintahDaerah, foreign: Cast | None) -> Cast:
    daerah.save()
    setda = _unit(daerah, None, JenisUnit.SETDA, "Sekretariat Daerah", "SETDA")
    organisasi = _unit(daerah, setda, JenisUnit.BAGIAN, "Bagian Organisasi", "ORG")
    hukum = _unit(daerah, setda, JenisUnit.BAGIAN, "Bagian Hukum", "HKM")
    inspektorat = _unit(daerah, None, JenisUnit.INSPEKTORAT, "Inspektorat", "ITDA")
    dinkes = _unit(daerah, None, JenisUnit.DINAS, "Dinas Kesehatan", "DINKES")
    sekretariat = _unit(daerah, dinkes, JenisUnit.SEKRETARIAT, "Sekretariat Dinas Kesehatan", "DINKES.1")
    bidang = _unit(daerah, dinkes, JenisUnit.BIDANG, "Bidang Pelayanan Kesehatan", "DINKES.2")
    puskesmas = _unit(daerah, dinkes, JenisUnit.PUSKESMAS, "Puskesmas Melati", "DINKES.3")
    disdik = _unit(daerah, None, JenisUnit.DINAS, "Dinas Pendidikan", "DISDIK")
    people = {
        name: _person(daerah, name, number, *part)
        for number, (name, part) in enumerate(
            {
                "penyusun": ("Rina Lestari, S.KM.", sekretariat, "Analis Kesehatan", Peran.PENYUSUN, dinkes),
                "rekan": ("Bayu Pratama, S.Kep.", bidang, "Perawat Ahli Pertama", Peran.PENYUSUN, dinkes),
                "petugas": ("Dewi Anggraini, A.Md.", puskesmas, "Petugas Loket", Peran.PENYUSUN, puskesmas),
                "pengesah": ("dr. Hasan Wijaya, M.Kes.", dinkes, "Kepala Dinas Kesehatan", Peran.PENGESAH, dinkes),
                "verifikator": ("Siti Marlina, S.STP.", organisasi, "Analis Tata Laksana", Peran.VERIFIKATOR, None),
                "hukum": ("Agus Firmansyah, S.H.", hukum, "Analis Hukum", Peran.HUKUM, None),
                "sekda": ("Drs. Bambang Sutrisno, M.Si.", setda, "Sekretaris Daerah", Peran.SEKDA, None),
                "kepala_daerah": ("Ir. Ratna Kusuma", None, "Wali Kota", Peran.KEPALA_DAERAH, None),
                "pengamat": ("Yusuf Hidayat, S.E.", inspektorat, "Auditor Ahli Muda", Peran.PENGAMAT, None),
                "admin": ("Tono Saputra, S.Kom.", organisasi, "Pranata Komputer", Peran.ADMIN, None),
                "stranger": ("Lina Permata, S.Pd.", disdik, "Analis Pendidikan", Peran.PENYUSUN, disdik),
                "kepala_lain": ("Dr. Joko Santoso, M.Pd.", disdik, "Kepala Dinas Pendidikan", Peran.PENGESAH, disdik),
                "tamu": ("Wati Nurjanah", bidang, "Pengadministrasi Umum", None, None),
            }.items()
        )
    }
    return Cast(
        daerah, setda, organisasi, hukum, dinkes, sekretariat, bidang, puskesmas, disdik, **people, foreign=foreign
    )


def _unit(daerah: PemerintahDaerah, induk: UnitKerja | None, jenis: JenisUnit, nama: str, kode: str) -> UnitKerja:
    return UnitKerja.objects.create(
        daerah=daerah, induk=induk, jenis=jenis, nama=nama, singkatan=kode, kode=kode, mulai=SINCE
    )


def _person(
    daerah: PemerintahDaerah,
    name: str,
    number: int,
    nama: str,
    unit: UnitKerja | None,
    post: str,
    peran: Peran | None,
    reach: UnitKerja | None,
) -> Person:
    leads = peran in (Peran.PENGESAH, Peran.SEKDA)
    jabatan = Jabatan.objects.create(
        daerah=daerah,
        unit=unit,
        nama=post,
        jenjang=(Jenjang.JPT_PRATAMA if leads else Jenjang.PELAKSANA) if unit else Jenjang.KEPALA_DAERAH,
        pimpinan=leads,
        mulai=SINCE,
    )
    pegawai = Pegawai.objects.create(
        daerah=daerah, nama=nama, nip=f"19900101201501{1 + number % 2}{number + 1:03}", pangkat="Penata (III/c)"
    )
    Penempatan.objects.create(pegawai=pegawai, jabatan=jabatan, mulai=SINCE)
    if peran:
        RoleGrant.objects.create(pegawai=pegawai, peran=peran, unit=reach, mulai=SINCE)
    account = Account.objects.create_user(f"{name}.{daerah.slug}", PASSWORD, pegawai=pegawai)
    return Person(account, jabatan)
