"""What the doors answer, field by field; the OpenAPI description is made from it."""

from datetime import date
from typing import Literal

from django.utils.translation import gettext_noop as _
from ninja import Field, Schema

from sopan_web.workflow.queries.enacted.standing import Standing

JenisKegiatan = Literal["pelayanan", "rutin", "penugasan"]
JenisDaerah = Literal["provinsi", "kabupaten", "kota"]
Keadaan = Literal["berlaku", "akan_berlaku", "diganti", "dicabut"]
assert set(Keadaan.__args__) == {standing.value for standing in Standing}  # type: ignore[attr-defined]


class Galat(Schema):
    """What every refusal looks like."""

    id: str = Field(description=_("Nama kesalahan yang tetap, untuk program."), examples=["tak-ada"])
    message: str = Field(description=_("Penjelasan dalam bahasa Indonesia."))
    fields: dict[str, str] = Field(description=_("Parameter yang keliru, dengan sebabnya."))


class Daerah(Schema):
    """A government."""

    kode: str = Field(description=_("Kode Kemendagri."), examples=["99.71"])
    slug: str = Field(description=_("Alamat pendek, dipakai dalam alamat lain."), examples=["contoh"])
    nama: str
    jenis: JenisDaerah
    zona: str = Field(description=_("Zona waktu yang menentukan awal hari."), examples=["Asia/Jakarta"])


class DaftarDaerah(Schema):
    """All governments."""

    data: list[Daerah]


class Unit(Schema):
    """A unit in the tree of today."""

    id: int
    nama: str
    singkatan: str
    jenis: str = Field(description=_("Jenis unit, misalnya dinas, bidang, atau puskesmas."), examples=["dinas"])
    induk: int | None = Field(description=_("Id unit di atasnya; null bagi perangkat daerah."))
    tingkat: int = Field(description=_("0 bagi perangkat daerah, 1 bagi unit di bawahnya, dan seterusnya."))
    kode: str | None = Field(description=_("Kode unit dalam nomor SOP; hanya dengan lingkup organisasi."))
    mulai: date | None = Field(description=_("Hari unit dibentuk; hanya dengan lingkup organisasi."))


class DaftarUnit(Schema):
    """The tree."""

    data: list[Unit] = Field(description=_("Tiap unit sesudah unit di atasnya."))


class UnitPemilik(Schema):
    """Whose an SOP is."""

    id: int
    nama: str


class Tautan(Schema):
    """Where the rest is found; null where this caller finds nothing."""

    terbitan: str = Field(description=_("Keterangan ini sendiri."))
    isi: str | None = Field(description=_("Isi SOP dalam format berkas SOPAN (JSON)."))
    gambar: str | None = Field(description=_("Bagan alir (SVG)."))
    dokumen: str | None = Field(description=_("Dokumen yang disahkan (PDF)."))
    verifikasi: str = Field(description=_("Halaman verifikasi bagi pembaca."))


class Terbitan(Schema):
    """One enactment of an SOP."""

    sop: int = Field(description=_("Id SOP; tetap sepanjang umurnya, dari edisi ke edisi."))
    versi: int = Field(description=_("Nomor versi; bersama id SOP menunjuk satu terbitan."))
    edisi: int
    judul: str
    nomor: str = Field(examples=["000.8.3.3/1/DINKES/2026"])
    jenis_kegiatan: JenisKegiatan | None
    unit: UnitPemilik
    perangkat_daerah: UnitPemilik
    keadaan: Keadaan = Field(description=_("Keadaan hari ini menurut zona waktu daerah."))
    tanggal_pengesahan: date
    tanggal_efektif: date
    berakhir: date | None = Field(description=_("Hari pertama ia tidak berlaku lagi."))
    disahkan_oleh: str = Field(description=_("Jabatan yang mengesahkan, tanpa nama orang."))
    alasan_perubahan: str
    alasan_berakhir: str
    diganti_versi: int | None = Field(description=_("Versi yang menggantikannya."))
    kode_verifikasi: str = Field(description=_("Kode pada kaki dokumen."), examples=["7K3F9Q2M0XTB"])
    pdf_sha256: str = Field(
        description=_("SHA-256 dokumen yang disahkan; kosong selama PDF-nya sedang dibuat."),
        pattern="^([0-9a-f]{64})?$",
    )
    tautan: Tautan


class DaftarTerbitan(Schema):
    """A page of enactments."""

    data: list[Terbitan]
    berikutnya: str | None = Field(description=_("Alamat halaman berikutnya; null pada halaman terakhir."))


class Riwayat(Schema):
    """All enactments of one SOP."""

    data: list[Terbitan] = Field(description=_("Terbaru dahulu."))


class Rujukan(Schema):
    """Another edition of the same SOP."""

    kode_verifikasi: str
    nomor: str
    tanggal_efektif: date


class Verifikasi(Schema):
    """What a document is worth today."""

    kode_verifikasi: str
    keadaan: Keadaan
    judul: str
    nomor: str
    instansi: str = Field(description=_("Pemerintah daerah."))
    unit: str
    disahkan_oleh: str
    tanggal_pengesahan: date
    tanggal_efektif: date
    berakhir: date | None
    alasan_perubahan: str
    alasan_berakhir: str
    pdf_sha256: str = Field(pattern="^([0-9a-f]{64})?$")
    pdf_cocok: bool | None = Field(description=_("Apakah sidik yang ditanyakan sama; null bila tidak ditanyakan."))
    pengganti: Rujukan | None
    sebelumnya: Rujukan | None
