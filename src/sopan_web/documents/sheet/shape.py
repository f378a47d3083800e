"""The one table of a sheet's keys: what the editor may send, and what a stored sheet holds."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sopan_web.documents.sheet.values import MAX_NAME, Value, choice, flag, identifier, listing, record, refuse, text

Sheet = dict[str, Any]

VERSI = 1
MAX_KEGIATAN = 1_000
MAX_PELAKSANA = 100
MAX_BUTIR = 500
MAX_CABANG = 50

BENTUK = ("mulai", "proses", "keputusan", "selesai")

# A target is the id of a row, or in a row with a flow of its own also of a column; one that names nothing is kept.
_TARGET = text(100)
_TARGETS = listing(_TARGET, MAX_CABANG)
_CABANG = listing(record({"label": text(MAX_NAME), "tujuan": _TARGET}), MAX_CABANG)
_EXITS = {"ya": _TARGET, "tidak": _TARGET, "lanjut": _TARGETS, "cabang": _CABANG}
_ITEMS = listing(text(), MAX_BUTIR)


def _bentuk(value: object, place: str) -> str:
    if value not in BENTUK:
        raise refuse(place, f"pilihannya {', '.join(BENTUK)}.")
    return str(value)


SIMBOL = record({"pelaksana": identifier("p"), "bentuk": Value(_bentuk, lambda: "proses")}, extra=_EXITS)

PENGESAHAN: Mapping[str, Value] = {
    "jabatan": text(), "nama": text(), "nip": text(MAX_NAME), "pangkat": text(), "sebutan": text(MAX_NAME),
    "atas_nama": text(), "paraf": listing(record({"jabatan": text(), "nama": text()}), MAX_BUTIR),
}  # fmt: skip

KLASIFIKASI: Mapping[str, Value] = {
    "sifat": choice("teknis", "administratif"),
    "cakupan_besaran": choice("makro", "mikro"),
    "cakupan_kelengkapan": choice("final", "parsial"),
    "cakupan_jenis": choice("generik", "spesifik"),
}

DAFTAR = ("dasar_hukum", "kualifikasi_pelaksana", "keterkaitan", "peralatan", "peringatan", "pencatatan")

IDENTITAS: Mapping[str, Value] = {
    "judul": text(), "nomor": text(), "tanggal_pembuatan": text(MAX_NAME), "tanggal_revisi": text(MAX_NAME),
    "tanggal_efektif": text(MAX_NAME), "disahkan_oleh": record(PENGESAHAN), "klasifikasi": record(KLASIFIKASI),
    "jenis_kegiatan": choice("pelayanan", "rutin", "penugasan"),
    **dict.fromkeys(DAFTAR, _ITEMS),
    "sumber": text(), "catatan": text(),
}  # fmt: skip

PELAKSANA: Mapping[str, Value] = {"id": identifier("p"), "nama": text(), "singkatan": text(MAX_NAME)}

KEGIATAN: Mapping[str, Value] = {
    "id": identifier("k"), "uraian": text(), "simbol": listing(SIMBOL, MAX_PELAKSANA), "alur": flag(), **_EXITS,
    "kelengkapan": text(), "waktu": text(), "output": text(), "keterangan": text(),
}  # fmt: skip

LISTS: Mapping[str, tuple[Mapping[str, Value], int]] = MappingProxyType(
    {"pelaksana": (PELAKSANA, MAX_PELAKSANA), "kegiatan": (KEGIATAN, MAX_KEGIATAN)}
)

# Groups of identitas whose keys are set one by one.
GROUPS: Mapping[str, Mapping[str, Value]] = {"disahkan_oleh": PENGESAHAN, "klasifikasi": KLASIFIKASI}


def _versi(value: object, place: str) -> int:
    if isinstance(value, bool) or value != VERSI:
        raise refuse(place, f"versi lembar yang dikenal ialah {VERSI}.")
    return VERSI


_SHEET = record(
    {
        "versi": Value(_versi, lambda: VERSI),
        "identitas": record(IDENTITAS),
        **{name: listing(record(fields), most) for name, (fields, most) in LISTS.items()},
    }
)


def read_sheet(value: object) -> Sheet:
    """``value`` as a canonical sheet of its own; SheetError where it is none."""
    sheet: Sheet = _SHEET.read(value, "")
    for name in LISTS:
        seen: set[str] = set()
        for item in sheet[name]:
            if item["id"] in seen:
                raise refuse(name, f'tanda pengenal "{item["id"]}" dipakai dua kali.')
            seen.add(item["id"])
    return sheet


def read_item(name: str, value: object) -> dict[str, Any]:
    """A row or column as the sheet keeps it."""
    item: dict[str, Any] = record(LISTS[name][0]).read(value, name)
    return item


def empty_sheet() -> Sheet:
    """A sheet with nothing on it."""
    sheet: Sheet = _SHEET.empty()
    return sheet
