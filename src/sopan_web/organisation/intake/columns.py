"""The columns of the table: what each is called, on which sheet of the workbook it stands, and what it may hold."""

import re
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sopan_web.organisation.models import JenisUnit, Jenjang, Peran, Sebutan, StatusPegawai


@dataclass(frozen=True)
class Column:
    """``also`` lists other titles that people give it; ``choices`` are offered as a drop-down list."""

    key: str
    title: str
    note: str | Promise
    also: tuple[str, ...] = ()
    choices: tuple[str | Promise, ...] = ()
    width: int = 20


YES, NO = "ya", "tidak"
_SEBUTAN = ("definitif", *(value for value in Sebutan.values if value))

COLUMNS = {
    column.key: column
    for column in (
        Column("kantor", "Perangkat daerah", _("Nama lengkap, misalnya Dinas Kesehatan."), ("OPD", "SKPD"), width=34),
        Column("unit", "Unit di bawahnya", _("Kosong bagi perangkat daerah sendiri. Tiap tingkat dipisah"
               " tanda >: Sekretariat > Subbagian Umum."), ("Unit", "Unit kerja"), width=38),
        Column("jenis", "Jenis unit", _("Wajib bagi unit baru."), (), tuple(JenisUnit.labels)),
        Column("singkatan_unit", "Singkatan unit", _("Boleh kosong."), (), width=16),
        Column("kode", "Kode unit", _("Masuk ke nomor SOP."), (), width=12),
        Column("jabatan", "Jabatan", _("Nama jabatan, bukan nama orang."), ("Nama jabatan",), width=38),
        Column("singkatan_jabatan", "Singkatan jabatan", _("Boleh kosong."), (), width=18),
        Column("jenjang", "Jenjang", _("Wajib bagi jabatan baru."), (), tuple(Jenjang.labels), width=26),
        Column("pimpinan", "Memimpin unit", _("ya bagi kepala unit itu."), ("Pimpinan",), (YES, NO), width=14),
        Column("nama", "Nama pegawai", _("Dengan gelar, seperti dicetak."), ("Nama",), width=32),
        Column("nip", "NIP", _("18 angka; sel berformat Teks."), (), width=22),
        Column("status", "Status", _("PNS bila kosong."), ("Status pegawai",), tuple(StatusPegawai.labels), width=12),
        Column("pangkat", "Pangkat/golongan", _("Misalnya Penata (III/c)."), ("Pangkat", "Golongan"), width=26),
        Column("surel", "Surel", _("Boleh kosong."), ("Email", "E-mail"), width=26),
        Column("pengguna", "Nama pengguna", _("Isi untuk membuat akun: NIP atau nama pendek."), ("Akun",), width=22),
        Column("sebutan", "Sebagai", _("definitif bila kosong."), ("Sebutan",), _SEBUTAN, width=12),
        Column("tmt", "TMT", _("Tanggal mulai menjabat."), ("Tanggal mulai",), width=14),
        Column("peran", "Peran", _("Penyusun dan pengesah berlaku untuk unit pada baris itu."), (), tuple(Peran.labels),
               width=30),
    )
}  # fmt: skip

SHEETS = {
    "Unit": ("kantor", "unit", "jenis", "singkatan_unit", "kode"),
    "Jabatan": ("kantor", "unit", "jabatan", "jenjang", "pimpinan", "singkatan_jabatan"),
    "Pegawai": ("nama", "nip", "status", "pangkat", "surel", "pengguna"),
    "Penempatan": ("nip", "nama", "kantor", "unit", "jabatan", "sebutan", "tmt"),
    "Peran": ("nip", "nama", "peran", "kantor", "unit"),
}
"""A CSV, or a workbook of one sheet, may hold any of these columns side by side: one line a person, say."""


def normalise_title(text: str) -> str:
    """Letters and digits alone, in lower case."""
    return re.sub(r"[^a-z0-9]", "", text.casefold())


TITLES = {normalise_title(title): column.key for column in COLUMNS.values() for title in (column.title, *column.also)}
