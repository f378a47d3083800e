"""The labels of the identity block in all the spellings that offices print, and where a label ends in its cell."""

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from sopan.readers.recogniser.words import alike, fold, marker_of, tidy


class Label(StrEnum):
    """A field of the identity block (PermenPANRB 35/2012); the value is its name in ``Sop``."""

    NOMOR = "nomor"
    PEMBUATAN = "tanggal_pembuatan"
    REVISI = "tanggal_revisi"
    EFEKTIF = "tanggal_efektif"
    PENGESAHAN = "tanggal_pengesahan"
    DISAHKAN = "disahkan_oleh"
    JUDUL = "judul"
    INSTANSI = "instansi"
    UNIT = "unit"
    PARAF = "paraf"
    DASAR_HUKUM = "dasar_hukum"
    KUALIFIKASI = "kualifikasi_pelaksana"
    KETERKAITAN = "keterkaitan"
    PERALATAN = "peralatan"
    PERINGATAN = "peringatan"
    PENCATATAN = "pencatatan"


BOXES = (
    Label.DASAR_HUKUM,
    Label.KUALIFIKASI,
    Label.KETERKAITAN,
    Label.PERALATAN,
    Label.PERINGATAN,
    Label.PENCATATAN,
)
"""The fields that hold lists."""

HEAD = (Label.NOMOR, Label.PEMBUATAN, Label.REVISI, Label.EFEKTIF, Label.PENGESAHAN, Label.DISAHKAN, Label.JUDUL)
"""The fields of the upper half, whose value may follow on the label's own line."""

_SOP = r"(?:sop ap|s o p|sop|pos|spo|protap|prosedur|dokumen)"
_DATE = r"(?:tanggal|tgl)"
_FORMS = {
    Label.NOMOR: rf"(?:nomor|no|nmr)(?: urut)? {_SOP}|nomor",
    Label.PEMBUATAN: rf"{_DATE} (?:pembuatan|penyusunan|dibuat|disusun|terbit|penerbitan)(?: sop)?",
    Label.REVISI: rf"{_DATE} (?:revisi|direvisi|perubahan|perbaikan)(?: sop)?",
    Label.EFEKTIF: rf"{_DATE} (?:efektif|berlaku|diberlakukan|mulai berlaku|pemberlakuan|efektif berlaku)(?: sop)?",
    Label.PENGESAHAN: rf"{_DATE} (?:pengesahan|disahkan|penetapan|ditetapkan)(?: sop)?",
    Label.DISAHKAN: r"(?:di ?sahkan|ditetapkan|disetujui|disahkan dan ditetapkan)(?: oleh)?|pengesahan",
    Label.JUDUL: rf"(?:nama|judul|tentang) {_SOP}|judul|nama sop judul",
    Label.INSTANSI: r"(?:nama )?instansi|nama (?:skpd|opd|perangkat daerah|satuan kerja)|satuan kerja",
    Label.UNIT: r"(?:nama )?unit(?: kerja| organisasi)?",
    Label.DASAR_HUKUM: r"(?:dasar|landasan) hukum(?: kebijakan)?",
    Label.KUALIFIKASI: r"kualifikasi(?: pelaksana(?:an)?)?|kualitas pelaksana|persyaratan pelaksana",
    Label.KETERKAITAN: r"keterkaitan(?: (?:dengan )?sop(?: lain(?:nya)?)?| dengan)?|(?:sop|pos) (?:yang )?terkait"
    r"|hubungan dengan sop(?: lain)?",
    Label.PERALATAN: r"(?:peralatan|perlengkapan)(?: (?:dan |atau )?(?:peralatan|perlengkapan|bahan))?"
    r"|sarana(?: dan)? prasarana",
    Label.PERINGATAN: r"peringatan|perhatian",
    Label.PENCATATAN: r"pencatatan(?: (?:dan )?(?:pendataan|pelaporan|pendokumentasian|data))?|pendataan",
}
_COMPILED = {label: re.compile(form) for label, form in _FORMS.items()}
_SPELLED = {
    Label.NOMOR: "nomor sop", Label.PEMBUATAN: "tanggal pembuatan", Label.REVISI: "tanggal revisi",
    Label.EFEKTIF: "tanggal efektif", Label.PENGESAHAN: "tanggal pengesahan", Label.DISAHKAN: "disahkan oleh",
    Label.JUDUL: "nama sop", Label.DASAR_HUKUM: "dasar hukum", Label.KUALIFIKASI: "kualifikasi pelaksana",
    Label.KETERKAITAN: "keterkaitan",
    Label.PERALATAN: "peralatan perlengkapan", Label.PERINGATAN: "peringatan",
    Label.PENCATATAN: "pencatatan dan pendataan",
}  # fmt: skip
_INLINE = re.compile(
    rf"(?:(?:nomor|no)\.?(?: urut)? (?:sop|pos|spo)|{_DATE}\.? (?:pembuatan|revisi|efektif|pengesahan)|disahkan oleh"
    r"|(?:nama|judul) (?:sop|pos|spo))\b(?:[ -]ap\b)?[ .:=]*",
    re.IGNORECASE,
)
_END = re.compile(r"\s*(?:[:=;]|\n|$)\s*")
_CONTINUED = re.compile(r" lanjutan$")
_LONGEST = 60


class Segment(NamedTuple):
    """A label and what follows it in the same cell; None for words before any label."""

    label: Label | None
    value: str
    name: str = ""


@lru_cache(maxsize=4096)
def label_of(text: str) -> Label | None:
    """The field that ``text`` names when it is a label and nothing else."""
    folded = _CONTINUED.sub("", fold(text[: 2 * _LONGEST]))
    if not folded or len(folded) > _LONGEST:
        return None
    if folded.startswith("paraf "):
        return Label.PARAF
    for label, form in _COMPILED.items():
        if form.fullmatch(folded):
            return label
    return next((label for label, spelled in _SPELLED.items() if alike(folded, spelled)), None)


def segments_of(text: str) -> list[Segment]:
    """The labels of a cell with their values: most cells hold one label or none, some a label on every line."""
    segments: list[Segment] = []
    for number, line in enumerate(tidy(text).split("\n")):
        found = _split(line)
        if found and (not number or found.label in HEAD or (not marker_of(line) and ":" in line)):
            segments.append(found)
        elif segments:
            last = segments[-1]
            segments[-1] = last._replace(value=f"{last.value}\n{line}".strip())
        else:
            segments.append(Segment(None, line))
    return segments


def _split(line: str) -> Segment | None:
    line = line[len(marker_of(line)) :]
    end = _END.search(line)
    if end and (label := label_of(line[: end.start()])):
        return Segment(label, line[end.end() :].strip(), line[: end.start()])
    inline = _INLINE.match(line)
    if inline and (label := label_of(line[: inline.end()])):
        return Segment(label, line[inline.end() :].strip(), line[: inline.end()])
    return None
