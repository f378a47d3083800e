"""From found pages to SOPs: the passes in order, and why a file is none."""

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import Any

from sopan.document import Pelaksana, Sop
from sopan.document.labels import FIELD_LABELS
from sopan.readers.found import FoundDocument, Source
from sopan.readers.reading import UNCLEAR, Reading
from sopan.readers.recogniser.arrows.tips import crown_lines
from sopan.readers.recogniser.flow_table import FlowTable, read_flow_table
from sopan.readers.recogniser.identity.casing import may_hide_short_form, plain_case
from sopan.readers.recogniser.identity.fields import read_fields
from sopan.readers.recogniser.identity.office import names_office, read_office
from sopan.readers.recogniser.page.rows import Part
from sopan.readers.recogniser.remarks import Remarks
from sopan.readers.recogniser.sorting.drafts import Draft, sort_into_drafts
from sopan.readers.recogniser.sorting.settling import settle_words
from sopan.readers.recogniser.words import fold, one_line, tidy

_TITLE = re.compile(r"(?:sop(?: ap)?|standar(?:d)? operasional prosedur|prosedur)\b")
_LEAD = re.compile(r"(?:standar(?:d)? operasional prosedur|sop(?:[ -]ap)?)\s*[:\-–]?\s+(?=\S)", re.IGNORECASE)
_FORM = re.compile(
    r"(?:sop(?: ap)?|standar(?:d)? operasional prosedur(?: administrasi pemerintahan)?|prosedur|)(?: sop(?: ap)?)?"
)
_CONTINUED = re.compile(r"\s*\(lanjutan\)\s*$", re.IGNORECASE)
_CAPITALS = 0.9
_FURNITURE = re.compile(
    r"(?:halaman|hal|page)(?: \d+)?(?: (?:dari|of) \d+)?|\d{1,3}(?: (?:dari|of) \d{1,3})?"
    r"|konsep belum disahkan|lanjutan"
)


def recognise(document: FoundDocument) -> tuple[Reading, ...]:
    """One reading for each SOP of ``document``, in order; none when it holds no SOP (``explain_refusal`` says why).

    An identity block alone, or with prose for steps, makes no SOP; one beside the flow tables of others is read.
    Nothing is lost: words that found no place stand in ``Sop.catatan``. Whatever was guessed is a notice with a
    confidence. Never fails on any document.
    """
    document = crown_lines(settle_words(document))
    drafts = sort_into_drafts(document)
    readings = []
    for draft in drafts if any(draft.parts for draft in drafts) else ():
        if draft.parts or draft.identity.convincing:
            strangers = [part for other in drafts if other is not draft for part in other.parts]
            readings.append(_read(document, draft, strangers))
    return tuple(readings)


def explain_refusal(document: FoundDocument) -> str:
    """Why ``recognise`` found no SOP, as an Indonesian sentence with the remedy."""
    form = _form_without_steps(document)
    if form is not None:
        judul = read_fields(form.identity)[0]["judul"]
        named = f' "{judul}"' if judul else ""
        again = "Bila tabelnya ada, pindai ulang halamannya dengan datar; bila tidak, susun"
        arrange = again if document.source is Source.SCAN else "Susun"
        return (
            f"Tidak ada tabel kegiatan di berkas ini; yang terbaca hanya blok identitas SOP{named} dan uraian biasa. "
            f"{arrange} langkahnya sebagai tabel, misalnya dengan formulir dari sopan formulir, lalu impor lagi."
        )
    if not any(page.tables or page.texts or page.shapes for page in document.pages):
        return "Berkas ini kosong: tidak ada teks, tabel, maupun gambar di dalamnya."
    if not any(page.tables for page in document.pages):
        scanned = document.source is Source.SCAN
        remedy = "pindai ulang halamannya dengan datar" if scanned else "impor berkas itu sebagai pindaian"
        return (
            "Tidak ada tabel di berkas ini, padahal SOP tersusun dalam tabel kegiatan dan blok identitas. "
            f"Bila tabelnya {'ada' if scanned else 'berupa gambar'}, {remedy}."
        )
    return (
        "Ada tabel di berkas ini, tetapi bukan SOP: tidak ditemukan kepala tabel dengan kolom Kegiatan, Pelaksana, dan "
        "Mutu Baku, maupun blok identitas dengan Nomor SOP dan tanggal-tanggalnya."
    )


def left_words(document: FoundDocument) -> str:
    """The words of an identity block without steps, and all that is written below it; "" for any other file."""
    if _form_without_steps(document) is None:
        return ""
    texts = (
        text
        for page in document.pages
        for text in (*(cell.text for table in page.tables for cell in table.cells), *(text.text for text in page.texts))
    )
    return "\n".join(filter(None, map(tidy, texts)))


def _form_without_steps(document: FoundDocument) -> Draft | None:
    drafts = sort_into_drafts(settle_words(document))
    without = not any(draft.parts for draft in drafts)
    return next((draft for draft in drafts if without and draft.identity.convincing), None)


def _read(document: FoundDocument, draft: Draft, strangers: Sequence[Part]) -> Reading:
    remarks = Remarks()
    for remark in filter(str.strip, document.remarks):
        remarks.add("catatan-pembaca", remark, confidence=0.8)
    fields, aside = read_fields(draft.identity)
    above = _fill_in(fields, draft, remarks)
    table = read_flow_table(document, draft, strangers, remarks) if draft.parts else FlowTable()
    _tell_doubts(draft, remarks)
    loose = [loose.text for loose in draft.loose if (loose.page, loose.box) not in table.used]
    left = _left([*above, *aside, *loose, *table.aside], _known(fields, table), fields["nomor"])
    if left:
        remarks.add(
            "teks-tersisa", f"{len(left)} potong teks tidak punya tempat; disimpan di catatan.", ("catatan",), 0.5
        )
    sop = Sop(
        **fields, pelaksana=tuple(Pelaksana(name) for name in table.actors), kegiatan=table.kegiatan,
        catatan="\n".join(left),
    )  # fmt: skip
    return Reading(sop, remarks.close())


def _fill_in(fields: dict[str, Any], draft: Draft, remarks: Remarks) -> list[str]:
    """Title and office from what stands above the table, where the identity block lacks them; gives the rest of it."""
    above = [loose.text for loose in draft.above]
    if not fields["judul"]:
        fields["judul"], above = _find_title(above, _line_above(draft), draft.name, remarks)
    if not fields["instansi"]:
        fields["instansi"], fields["unit"], above = _find_office(above, fields["unit"])
    _lower_case(fields, remarks)
    return above


def _tell_doubts(draft: Draft, remarks: Remarks) -> None:
    if not draft.parts:
        message = "tabel kegiatan tidak ditemukan; hanya blok identitas yang terbaca."
        remarks.add("tabel-tak-ditemukan", message, ("kegiatan",), 0.0)
    for label, confidence in draft.identity.confidence.items():
        if confidence < 1:
            name = FIELD_LABELS.get(label, label.replace("_", " "))
            remarks.add(UNCLEAR, f"{name} terbaca kurang jelas, periksa ejaannya.", (str(label),), confidence)


def _lower_case(fields: dict[str, Any], remarks: Remarks) -> None:
    """The office's names in ordinary letters, and a word about it: only people know every short form."""
    for key in ("instansi", "unit"):
        printed, fields[key] = fields[key], plain_case(fields[key])
        if fields[key] != printed:
            doubtful = may_hide_short_form(printed)
            message = f'dicetak dengan huruf kapital; dicatat sebagai "{fields[key]}"'
            told = f"{message}, periksa singkatannya." if doubtful else f"{message}."
            remarks.add("huruf-kapital", told, (key,), _CAPITALS if doubtful else 1.0)


def _line_above(draft: Draft) -> str:
    """The one line above the table on its own page that names no office and not merely what the form is; else ""."""
    here = [loose.text for loose in draft.above if draft.parts and loose.page == draft.parts[0].spot.page]
    lines = [text for text in here if not names_office(text) and _title_in(text) and " " in tidy(text)]
    return lines[0] if len(lines) == 1 else ""


def _title_in(text: str) -> str:
    """What a line says behind "SOP" or its long form; "" where that is all it says."""
    line = _LEAD.sub("", one_line(_CONTINUED.sub("", tidy(text))), count=1)
    return "" if _FORM.fullmatch(fold(line)) else line


def _find_title(texts: list[str], alone: str, name: str, remarks: Remarks) -> tuple[str, list[str]]:
    """The title from the words above the table, "SOP ..." first, then a line ``alone``; else the sheet's name."""
    for text in texts:
        title = _title_in(text)
        if title and (text == alone or _TITLE.match(fold(text))):
            remarks.add(
                "judul-ditebak",
                "blok identitas tidak menyebut nama SOP; judul diambil dari tulisan di atas tabel.",
                ("judul",),
                0.8,
            )
            return title, [other for other in texts if other is not text]
    if name:
        remarks.add(
            "judul-ditebak", "blok identitas tidak menyebut nama SOP; judul diambil dari nama lembar.", ("judul",), 0.4
        )
    else:
        remarks.add("judul-tak-ditemukan", "nama SOP tidak ditemukan; isi sendiri judulnya.", ("judul",), 0.0)
    return _LEAD.sub("", name, count=1), texts


def _find_office(texts: list[str], unit: str) -> tuple[str, str, list[str]]:
    """The office from a letterhead above the table: lines that name offices, one below the other."""
    first = next((number for number, text in enumerate(texts) if names_office(text)), len(texts))
    heads = list(takewhile(names_office, texts[first:]))
    if not heads:
        return "", unit, texts
    instansi, found, others = read_office(heads)
    return instansi, unit or found, [*texts[:first], *others, *texts[first + len(heads) :]]


def _known(fields: dict[str, object], table: FlowTable) -> set[str]:
    return {
        fold(str(fields["judul"])),
        fold(f"SOP {fields['judul']}"),
        fold(str(fields["nomor"])),
        *map(fold, table.actors),
    }


def _left(texts: Iterable[str], known: set[str], number: str) -> list[str]:
    """The words worth keeping: each once, without the SOP's number, page numbers, and repeated titles."""
    left: list[str] = []
    for text in texts:
        plain = fold(_CONTINUED.sub("", tidy(text)))
        furniture = _FURNITURE.fullmatch(plain.removeprefix(fold(number)).strip())
        if plain and plain not in known and not furniture and not _FORM.fullmatch(plain):
            known.add(plain)
            left.append(tidy(text))
    return left
