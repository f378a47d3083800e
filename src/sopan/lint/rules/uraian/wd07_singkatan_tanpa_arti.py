"""WD07: abbreviations that the SOP doesn't explain, and words cut short in haste ("yg", "utk")."""

import re
from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Severity
from sopan.lint.language.abbreviations import Kind, abbreviations
from sopan.lint.language.shortened import hasty_words, short_forms, written_out
from sopan.lint.rule import Citation, Rule
from sopan.lint.wording.cells import Cell, cells
from sopan.lint.wording.explained import explained_in

_LONG = 4  # letters; shorter ones often mean several things


def _check(case: Case) -> Iterator[Fault]:
    seen: set[str] = set()
    for cell in cells(case):
        hasty = hasty_words(cell.text)
        if hasty:
            yield _in_haste(case, cell, hasty)
        for short in short_forms(cell.text):
            if short not in seen and not _understood(case, short):
                yield _unexplained(case, cell, short)
            seen.add(short)


def _understood(case: Case, short: str) -> bool:
    known = abbreviations().get(short.lower())
    if known is not None and known.kind is not Kind.SPECIAL:
        return True
    glossary = {key.lower() for key in case.profile.glossary}
    return short.lower() in glossary or explained_in(case.sop, short, known.full if known else "")


def _unexplained(case: Case, cell: Cell, short: str) -> Fault:
    known = abbreviations().get(short.lower())
    remedy = "Tulis kepanjangannya saat pertama kali disebut, atau tambahkan ke glosarium."
    fix = None
    if known:
        whole = f"{known.full} ({short})"
        alone = _find_alone(short, cell.text) if len(short) >= _LONG else None
        remedy = f'Saat pertama kali disebut, tulis {"" if alone else "misalnya "}"{whole}".'
        fix = cell.fix(cell.text[: alone.start()] + whole + cell.text[alone.end() :]) if alone else None
    return Fault(
        case.at_row(cell.row, cell.field),
        f'singkatan "{short}" di {cell.name} tidak dijelaskan.',
        remedy,
        {"singkatan": short, "kepanjangan": known.full if known else ""},
        fix,
    )


def _find_alone(short: str, text: str) -> re.Match[str] | None:
    """Where the abbreviation is no part of a name such as "Atasan PPID" or "PPID Utama"."""
    for match in re.finditer(rf"(?<!\S){re.escape(short)}(?=$|[,;.]|\s[a-z])", text):
        before = text[: match.start()].split()
        if len(before) < 2 or not before[-1][0].isupper() or before[-1].endswith((",", ";")):
            return match
    return None


def _in_haste(case: Case, cell: Cell, hasty: tuple[str, ...]) -> Fault:
    named = ", ".join(f'"{word}"' for word in hasty)
    full = ", ".join(f'"{abbreviations()[word.lower()].full}"' for word in hasty)
    return Fault(
        case.at_row(cell.row, cell.field),
        f"kata disingkat di {cell.name}: {named}.",
        f"Tulis lengkap: {full}.",
        {"singkatan": hasty},
        cell.fix(written_out(cell.text)),
    )


RULE = Rule(
    id="WD07",
    name="singkatan-tanpa-arti",
    severity=Severity.HINT,
    citation=(Citation("permenpanrb-35-2012", "Lampiran, prinsip penyusunan: kemudahan dan kejelasan"),),
    what="Mencari singkatan yang tidak umum dan tidak dijelaskan di SOP atau glosarium, serta kata yang dipendekkan.",
    why="SOP juga dibaca pegawai baru dan masyarakat, yang tidak mengenal singkatan kantor.",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai, uraian: Memeriksa DUPAK pegawai}
- {no: 2}
- {no: 3, bentuk: selesai}
""",
    right="""
kegiatan:
- {no: 1, bentuk: mulai, uraian: Memeriksa Daftar Usulan Penetapan Angka Kredit (DUPAK) pegawai}
- {no: 2}
- {no: 3, bentuk: selesai}
""",
    check=_check,
)
