"""Fills an empty SOPAN with one government and very many SOPs in force, within a minute or two.

The words are as unequal as in real offices: few topics are everywhere, most are rare, and places and goods have names
of their own. Needs Django set up and the tables made; the search index is made afterwards (``reindex``).
"""

import json
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import Any

from django.core.management.color import no_style
from django.db import connection, models, transaction

from bench.places import make_names
from bench.words import ACTORS, COMPLEMENTS, OBJECTS, VERBS
from sopan_web.common import clock
from sopan_web.documents.models import Edition, SopRecord, Version
from sopan_web.organisation.models import Jabatan, JenisUnit, Jenjang, Pegawai, PemerintahDaerah, Penempatan, UnitKerja
from sopan_web.workflow.models import Enactment, Register

SINCE = date(2020, 1, 1)
_BATCH = 2_000
_NAMES = 40_000

_OFFICES = (
    "Kesehatan", "Pendidikan dan Kebudayaan", "Sosial", "Perhubungan", "Pekerjaan Umum dan Penataan Ruang",
    "Kependudukan dan Pencatatan Sipil", "Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "Lingkungan Hidup",
    "Komunikasi dan Informatika", "Koperasi dan Usaha Mikro", "Perdagangan dan Perindustrian", "Tenaga Kerja",
    "Pertanian dan Ketahanan Pangan", "Perikanan", "Pariwisata", "Kearsipan dan Perpustakaan", "Pemuda dan Olahraga",
    "Perumahan dan Kawasan Permukiman", "Pemberdayaan Perempuan dan Perlindungan Anak", "Pemadam Kebakaran",
)  # fmt: skip
_WORKS = (
    "Penerbitan", "Pengelolaan", "Pelayanan", "Penyusunan", "Pemeriksaan", "Pendaftaran", "Verifikasi", "Penetapan",
    "Pengawasan", "Pembayaran", "Pengadaan", "Penyaluran", "Pencatatan", "Peminjaman", "Penilaian", "Pengusulan",
    "Pemeliharaan", "Penanganan", "Penghapusan", "Pembinaan", "Rekomendasi", "Legalisasi", "Pengiriman", "Evaluasi",
)  # fmt: skip
_TOPICS = (
    "Surat Masuk", "Surat Keluar", "Cuti Tahunan", "Kenaikan Pangkat", "Gaji Berkala", "Barang Milik Daerah",
    "Akta Kelahiran", "Kartu Keluarga", "KTP Elektronik", "Izin Mendirikan Bangunan", "Perjalanan Dinas",
    "Rapat Dinas", "Arsip Inaktif", "Kendaraan Dinas", "Pengaduan Masyarakat", "Informasi Publik", "Anggaran Kas",
    "Surat Perintah Membayar", "Data Kepegawaian", "Akta Kematian", "Pindah Datang Penduduk", "Izin Usaha Mikro",
    "Izin Trayek", "Retribusi Pasar", "Pajak Reklame", "Pajak Bumi dan Bangunan", "Bantuan Sosial", "Panti Asuhan",
    "Imunisasi Balita", "Rujukan Pasien", "Rekam Medis", "Obat", "Gizi Buruk", "Beasiswa Siswa", "Akreditasi Sekolah",
    "Peserta Didik Baru", "Ujian Sekolah", "Mutasi Guru", "Izin Praktik Dokter", "Sampah Pasar", "Dokumen Lingkungan",
    "Limbah Medis", "Uji Kendaraan Bermotor", "Parkir Tepi Jalan", "Rambu Lalu Lintas", "Jalan Lingkungan",
    "Drainase Kota", "Rumah Tidak Layak Huni", "Pupuk Bersubsidi", "Benih Padi", "Vaksinasi Hewan Ternak",
    "Nelayan Kecil", "Destinasi Wisata", "Koleksi Perpustakaan", "Situs Web", "Jaringan Internet",
    "Tanda Tangan Elektronik", "Pencari Kerja", "Perselisihan Hubungan Industrial", "Kebakaran Permukiman",
    "Banjir dan Longsor", "Korban Kekerasan", "Pemakaman Umum", "Tera Ulang Timbangan", "Pedagang Kaki Lima",
    "Angkutan Sekolah", "Sumur Bor", "Penerangan Jalan Umum",
)  # fmt: skip
_LAWS = tuple(
    f"{kind} Nomor {number} Tahun {year} tentang {topic}"
    for number, (kind, year, topic) in enumerate(
        [(kind, year, topic) for year in range(2003, 2026, 2) for kind, topic in (
            ("Undang-Undang", "Pelayanan Publik"), ("Peraturan Pemerintah", "Perangkat Daerah"),
            ("Peraturan Menteri Dalam Negeri", "Tata Naskah Dinas"), ("Peraturan Daerah", "Retribusi Daerah"),
            ("Peraturan Wali Kota", "Tugas dan Fungsi Perangkat Daerah"), ("Keputusan Wali Kota", "Standar Pelayanan"),
        )], 3
    )
)  # fmt: skip
_COLUMNS: dict[type[models.Model], str] = {
    SopRecord: "id daerah_id unit_id judul lintas_perangkat_daerah created_by_id created_at",
    Edition: "id record_id number sheet revision frozen_at created_by_id created_at changed_by_id changed_at",
    Version: "id record_id edition_id number content sha256 reason created_by_id created_at",
    Enactment: "id record_id version_id register_id urut nomor tanggal_pengesahan tanggal_efektif pengesah_id signature"
    " code pdf pdf_sha256 berakhir pengganti_id dicabut alasan_berakhir",
}
_Row = tuple[Any, ...]
_TIMES = ("5 menit", "10 menit", "15 menit", "30 menit", "1 jam", "2 jam", "1 hari kerja", "3 hari kerja")


class Unequal:
    """Draws from a list as words are drawn in real texts: the n-th about n times more seldom than the first."""

    def __init__(self, items: Sequence[str], slope: float = 1.0) -> None:
        self._items = items
        self._sums = list(accumulate(1 / (place + 3) ** slope for place in range(len(items))))

    def draw(self, random: Random) -> str:
        """One of them."""
        return random.choices(self._items, cum_weights=self._sums)[0]


def fill(count: int, *, slug: str = "ramai", kode: str = "98.71", pdf: str = "", sha256: str = "") -> PemerintahDaerah:
    """A government with ``count`` SOPs in force; ``pdf`` is the name in the storage that all of them point to."""
    with transaction.atomic():
        daerah = PemerintahDaerah.objects.create(kode=kode, nama="Pemerintah Kota Ramai", jenis="kota", slug=slug)
        units = _make_units(daerah)
        signer = _make_signer(daerah, units[0])
        register = Register.objects.create(daerah=daerah, key="sop", year=2024, last=count)
    writer = _Writer(units, Random(f"ramai-{count}"))
    free = {model: _next_pk(model) for model in _COLUMNS}
    for start in range(0, count, _BATCH):
        with transaction.atomic():
            sops = [writer.write(number) for number in range(start, min(start + _BATCH, count))]
            _insert(daerah, signer, register, free, start, sops, pdf, sha256)
    for statement in connection.ops.sequence_reset_sql(no_style(), list(free)):
        with connection.cursor() as cursor:
            cursor.execute(statement)
    return daerah


class _Writer:
    """Writes the contents of SOPs; the same seed writes the same ones."""

    def __init__(self, units: list[UnitKerja], random: Random) -> None:
        self._units, self._random = units, random
        self._topics, self._works = Unequal(_TOPICS), Unequal(_WORKS, 0.6)
        self._verbs, self._objects, self._rest = Unequal(VERBS, 0.7), Unequal(OBJECTS), Unequal(COMPLEMENTS)
        self._laws, self._names = Unequal(_LAWS), Unequal(make_names(_NAMES), 0.8)
        self._actors = Unequal(ACTORS, 0.8)

    def write(self, number: int) -> tuple[UnitKerja, dict[str, Any]]:
        """The unit that owns it, and the content as the core writes it."""
        random, unit = self._random, self._random.choice(self._units)
        topic, name = self._topics.draw(random), self._names.draw(random)
        actors = list(dict.fromkeys(self._actors.draw(random) for _ in range(random.randint(3, 8))))
        judul = f"{self._works.draw(random)} {topic}" + (f" {name}" if random.random() < 0.7 else "")
        return unit, {
            "versi_format": 1,
            "judul": judul,
            "nomor": f"000.8.3.3/{number + 1:06}/{unit.kode}/2024",
            "instansi": "Pemerintah Kota Ramai",
            "unit": unit.nama,
            "tanggal_pembuatan": "2 Januari 2024",
            "tanggal_efektif": "2 Januari 2024",
            "jenis_kegiatan": random.choice(("pelayanan", "rutin", "rutin", "penugasan")),
            "dasar_hukum": list(dict.fromkeys(self._laws.draw(random) for _ in range(random.randint(2, 6)))),
            "peralatan": ["Komputer dan jaringan internet", f"Aplikasi {name}"],
            "pelaksana": actors,
            "kegiatan": self._rows(actors, topic.lower(), name, random.randint(4, 16)),
        }

    def _rows(self, actors: list[str], topic: str, name: str, count: int) -> list[dict[str, Any]]:
        return [self._row(number, count, actors, topic, name) for number in range(1, count + 1)]

    def _row(self, number: int, count: int, actors: list[str], topic: str, name: str) -> dict[str, Any]:
        random = self._random
        thing = topic if random.random() < 0.4 else self._objects.draw(random)
        place = f" {self._names.draw(random)}" if random.random() < 0.15 else ""
        row: dict[str, Any] = {
            "no": number,
            "uraian": f"{self._verbs.draw(random)} {thing}{place} {self._rest.draw(random)}",
            "pelaksana": random.choice(actors),
            "bentuk": "mulai" if number == 1 else "selesai" if number == count else "proses",
            "kelengkapan": f"{self._objects.draw(random)}, {self._objects.draw(random)} {topic}",
            "waktu": random.choice(_TIMES),
            "output": f"{self._objects.draw(random)} {name if random.random() < 0.2 else topic}",
        }
        if 1 < number < count and random.random() < 0.2:
            row |= {"bentuk": "keputusan", "ya": number + 1, "tidak": number - 1}
        return row


def _make_units(daerah: PemerintahDaerah) -> list[UnitKerja]:
    """Twenty dinas with six bidang each; the dinas first."""
    roots = [_unit(daerah, None, JenisUnit.DINAS, f"Dinas {nama}", f"D{place}") for place, nama in enumerate(_OFFICES)]
    inner = ("Pelayanan", "Pengembangan", "Pengawasan", "Perencanaan", "Data", "Kemitraan")
    below = [
        _unit(daerah, root, JenisUnit.BIDANG, f"Bidang {nama} {_OFFICES[place]}", f"D{place}.{number}")
        for place, root in enumerate(roots)
        for number, nama in enumerate(inner)
    ]
    return roots + below


def _unit(daerah: PemerintahDaerah, induk: UnitKerja | None, jenis: str, nama: str, kode: str) -> UnitKerja:
    return UnitKerja.objects.create(daerah=daerah, induk=induk, jenis=jenis, nama=nama, kode=kode, mulai=SINCE)


def _make_signer(daerah: PemerintahDaerah, unit: UnitKerja) -> Pegawai:
    post = Jabatan.objects.create(
        daerah=daerah, unit=unit, nama=f"Kepala {unit.nama}", jenjang=Jenjang.JPT_PRATAMA, pimpinan=True, mulai=SINCE
    )
    signer = Pegawai.objects.create(daerah=daerah, nama="Drs. Hadi Purnama, M.Si.", nip="197001012000011001")
    Penempatan.objects.create(pegawai=signer, jabatan=post, mulai=SINCE)
    return signer


def _insert(
    daerah: PemerintahDaerah, signer: Pegawai, register: Register, free: dict[type[models.Model], int], start: int,
    sops: list[tuple[UnitKerja, dict[str, Any]]], pdf: str, sha256: str,
) -> None:  # fmt: skip
    moment = clock.now()
    records: list[_Row] = []
    editions: list[_Row] = []
    versions: list[_Row] = []
    enactments: list[_Row] = []
    for place, (unit, content) in enumerate(sops, start):
        record, edition, version, enactment = (pk + place for pk in free.values())
        day = SINCE + timedelta(days=place % 2_000)
        records.append((record, daerah.pk, unit.pk, content["judul"], False, signer.pk, moment))
        editions.append((edition, record, 1, "{}", 0, moment, signer.pk, moment, signer.pk, moment))
        versions.append(
            (version, record, edition, 1, json.dumps(content), f"{version:064x}", "SOP baru.", signer.pk, moment)
        )
        enactments.append(
            (enactment, record, version, register.pk, place + 1, content["nomor"], day, day, signer.pk,
             '{"nama": "Drs. Hadi Purnama, M.Si.", "jabatan": "Kepala Dinas Kesehatan"}',
             f"R{daerah.pk}-{place + 1}", pdf, sha256, None, None, False, "")
        )  # fmt: skip
    for (model, columns), rows in zip(_COLUMNS.items(), (records, editions, versions, enactments), strict=True):
        copy_rows(model, columns.split(), rows)


def copy_rows(model: type[models.Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """The fastest way in: COPY on PostgreSQL, one prepared statement on SQLite. Other columns get their defaults."""
    others = [field for field in model._meta.concrete_fields if field.column not in columns]
    rest = tuple(field.get_db_prep_save(field.get_default(), connection) for field in others)
    names = ", ".join(f'"{name}"' for name in (*columns, *(field.column for field in others)))
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row((*row, *rest))
        else:
            marks = ", ".join(["%s"] * (len(columns) + len(rest)))
            cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", [(*row, *rest) for row in rows])


def _next_pk(model: type[models.Model]) -> int:
    last = model._default_manager.order_by("-pk").values_list("pk", flat=True).first()
    return (last or 0) + 1
