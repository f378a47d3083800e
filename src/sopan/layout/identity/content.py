"""What the identity form says, in its own order and words (PermenPANRB 35/2012, Bagian Identitas)."""

from typing import NamedTuple

from sopan.document import Pengesahan, Sop, Tanggal

_NIP_GROUPS = ((0, 8), (8, 14), (14, 15), (15, 18))


class Paragraph(NamedTuple):
    """A paragraph before it is broken into lines."""

    text: str
    marker: str = ""
    bold: bool = False
    underline: bool = False


class Box(NamedTuple):
    """One of the six boxes: its heading and what is listed under it."""

    heading: str
    items: tuple[Paragraph, ...]


class Signature(NamedTuple):
    """What stands above the room to sign and below it."""

    above: tuple[Paragraph, ...]
    below: tuple[Paragraph, ...]


def list_dates(sop: Sop) -> tuple[tuple[str, str], ...]:
    """The form's short rows, label and value; what the office has yet to fill in by hand stays blank."""
    return (
        ("Nomor SOP", sop.nomor),
        ("Tanggal Pembuatan", _date(sop.tanggal_pembuatan)),
        ("Tanggal Revisi", _date(sop.tanggal_revisi) or "-"),
        ("Tanggal Efektif", _date(sop.tanggal_efektif)),
    )


def name_office(sop: Sop) -> tuple[Paragraph, ...]:
    """The office's heading: the institution, then its unit; " - " parts each from the one below it."""
    institution, (unit, *below) = _parts(sop.instansi), _parts(sop.unit)
    names = [Paragraph(part, bold=True) for part in (*institution, unit)] + [Paragraph(part) for part in below]
    return tuple(name for name in names if name.text)


def list_boxes(sop: Sop) -> tuple[tuple[Box, Box], ...]:
    """The six boxes, two a row."""
    return (
        (_box("Dasar Hukum", sop.dasar_hukum), _box("Kualifikasi Pelaksana", sop.kualifikasi_pelaksana)),
        (_box("Keterkaitan", sop.keterkaitan), _box("Peralatan/Perlengkapan", sop.peralatan)),
        (_box("Peringatan", sop.peringatan), _box("Pencatatan dan Pendataan", sop.pencatatan)),
    )


def write_signature(pengesahan: Pengesahan) -> Signature:
    """The lines around the room to sign, with Plt., a.n., and u.b. as tata naskah dinas sets them."""
    below = [Paragraph(pengesahan.nama, bold=True, underline=True), Paragraph(pengesahan.pangkat)]
    below.append(Paragraph(f"NIP {group_nip(pengesahan.nip)}" if pengesahan.nip else ""))
    return Signature(
        tuple(Paragraph(line) for line in _title_lines(pengesahan)),
        tuple(line for line in below if line.text),
    )


def group_nip(nip: str) -> str:
    """An 18-digit NIP in groups of 8, 6, 1, 3 (Perka BKN 22/2007); any other text as it is."""
    digits = nip.replace(" ", "")
    if len(digits) != 18 or not digits.isdecimal():
        return nip
    return " ".join(digits[start:end] for start, end in _NIP_GROUPS)


def _title_lines(pengesahan: Pengesahan) -> list[str]:
    title = pengesahan.jabatan.rstrip(",")
    if not title:
        return []
    mark = pengesahan.sebutan
    if mark == "a.n." and pengesahan.atas_nama:
        return [f"a.n. {pengesahan.atas_nama}", f"{title},"]
    if mark == "u.b." and pengesahan.atas_nama:
        return [pengesahan.atas_nama, "u.b.", f"{title},"]
    return [f"{mark} {title},".strip()]


def _parts(name: str) -> list[str]:
    return [part.strip().upper() for part in name.split(" - ")]


def _date(tanggal: Tanggal | None) -> str:
    return str(tanggal) if tanggal else ""


def _box(heading: str, items: tuple[str, ...]) -> Box:
    if len(items) < 2:
        return Box(heading, (Paragraph(items[0] if items else "-"),))
    return Box(heading, tuple(Paragraph(item, f"{number}.") for number, item in enumerate(items, 1)))
