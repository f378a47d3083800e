"""What the columns of a flow table are called, in all the ways that offices print."""

import re
from enum import StrEnum

from sopan.readers.recogniser.words import alike, fold


class Role(StrEnum):
    """What a column of the flow table holds. MUTU_BAKU and PELAKSANA also head a group of columns."""

    NO = "no"
    KEGIATAN = "uraian"
    PELAKSANA = "pelaksana"
    MUTU_BAKU = "mutu_baku"
    KELENGKAPAN = "kelengkapan"
    WAKTU = "waktu"
    OUTPUT = "output"
    KETERANGAN = "keterangan"


STANDARD = (Role.KELENGKAPAN, Role.WAKTU, Role.OUTPUT)
"""The columns of mutu baku, in the order of the regulation."""

_FORMS = tuple(
    (role, re.compile(form))
    for role, form in (
        (Role.NO, r"no|nomor|nmr|no urut|nomor urut"),
        (
            Role.KEGIATAN,
            r"(?:uraian |rincian |tahapan |tahap |langkah |urutan |nama |jenis )*"
            r"(?:kegiatan|aktivitas|aktifitas|prosedur|pekerjaan|uraian|langkah langkah|tahapan|tahap)"
            r"(?: (?:kegiatan|prosedur|kerja|sop|dan .{1,30}))?",
        ),
        (
            Role.PELAKSANA,
            r"(?:unit |para )?(?:pelaksana|pelaksanaan|aktor|pelaku)(?: (?:kegiatan|sop|prosedur))?"
            r"|(?:pejabat|pihak|unit)(?: yang)? (?:bertanggung jawab|terkait|terlibat|pelaksana)",
        ),
        (Role.MUTU_BAKU, r"(?:standar )?mutu(?: baku)?|baku mutu|standar baku|pendukung"),
        (
            Role.KELENGKAPAN,
            r"(?:kelengkapan|persyaratan|perlengkapan|syarat|input|masukan|bahan|dokumen)"
            r"(?: (?:dan )?(?:kelengkapan|perlengkapan|persyaratan|peralatan|alat|input|dokumen|yang diperlukan))*",
        ),
        (Role.WAKTU, r"(?:jangka |norma |estimasi )?waktu(?: .{1,25})?|lama(?: .{1,20})?|durasi(?: .{1,20})?"),
        (Role.OUTPUT, r"out ?put|out put hasil|keluaran|hasil(?: kerja| akhir| kegiatan)?|output(?: .{1,20})?|produk"),
        (Role.KETERANGAN, r"ket|keterangan|catatan|ket lain"),
    )
)
_UNIT = re.compile(r"\D+ ((?:detik|menit|jam|hari|minggu|bulan|tahun)(?: kerja)?)")
_SPELLED = {
    "kegiatan": Role.KEGIATAN, "uraian kegiatan": Role.KEGIATAN, "uraian prosedur": Role.KEGIATAN,
    "aktivitas": Role.KEGIATAN, "pelaksana": Role.PELAKSANA, "mutu baku": Role.MUTU_BAKU,
    "kelengkapan": Role.KELENGKAPAN, "persyaratan": Role.KELENGKAPAN, "output": Role.OUTPUT,
    "keterangan": Role.KETERANGAN,
}  # fmt: skip
_LONGEST = 60


def role_of(text: str) -> Role | None:
    """The role that a heading names, or None. A slip of the pen is forgiven."""
    folded = fold(text)
    if not folded or len(folded) > _LONGEST:
        return None
    for role, form in _FORMS:
        if form.fullmatch(folded):
            return role
    return next((role for spelled, role in _SPELLED.items() if alike(folded, spelled)), None)


def unit_of(heading: str) -> str:
    """The unit that a heading of times ends with, as "menit" of "Waktu (Menit)"; "" where it has none."""
    found = _UNIT.fullmatch(fold(heading))
    return found[1] if found else ""
