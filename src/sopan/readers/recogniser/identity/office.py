"""Reads the office's name from the head of the form: the institution, then its units one below the other."""

import re
from collections.abc import Iterable

from sopan.readers.recogniser.words import fold, one_line, tidy

_INSTITUTION = re.compile(
    r"(?:pemerintah|pemprov|pemkab|pemkot|kementerian|republik|mahkamah|kejaksaan|kepolisian|komisi|provinsi|kabupaten|kota)\b"
)
_GOVERNMENT = re.compile(r"(?:pemerintah|pemprov|pemkab|pemkot|kementerian)\b")
_REGION = re.compile(r"(?:provinsi|propinsi|kabupaten|kota|daerah)\b")
_OFFICE = re.compile(
    r"(?:dinas|badan|sekretariat|inspektorat|kantor|satuan|rumah sakit|rsud|puskesmas|kecamatan|kelurahan|desa|bagian"
    r"|bidang|sub ?bagian|sub ?bidang|seksi|upt|uptd|unit|balai|direktorat|lembaga|rumah|biro|deputi|pusat|stasiun"
    r"|pengadilan|asisten|staf ahli|perusahaan|perumda|blud|sekolah|smp|sma|smk|sd|tk)\b"
)
_NEXT_NAME = re.compile(
    r"(?<=\w\w)(?<!\bdan)(?<!\bsub)(?<!\bkantor)(?<!\bkepala)(?<!\bsekretariat)\s+(?=(?:dinas|badan|sekretariat|inspektorat"
    r"|satuan polisi|kecamatan|kelurahan|bidang|bagian|sub ?bagian|sub ?bidang|seksi|upt|uptd|puskesmas)(?:\s+\w|$))",
    re.IGNORECASE,
)
_MOST_NAMES = 4
_LOGO = 10  # letters that a scanner takes a logo for, at most
_NOT_OFFICE = re.compile(
    r"(?:standar(?:d)? operasional|prosedur|sop\b|logo|jalan\b|jl\b|telp|telepon|email|website|kode pos|tahun\b)"
)


def read_office(texts: Iterable[str]) -> tuple[str, str, list[str]]:
    """Institution, unit (its parts joined by " - "), and the lines that name neither."""
    names: list[str] = []
    others: list[str] = []
    for text in texts:
        for line in (part for whole in tidy(text).split("\n") for part in _parts_of(whole)):
            folded = fold(line)
            if not folded or _NOT_OFFICE.match(folded):
                others.append(line)
            elif not names or _begins_name(folded, names[-1]):
                names.append(line)
            else:
                names[-1] = one_line(f"{names[-1]}\n{line}")
    first = next((number for number, name in enumerate(names) if names_office(name)), None)
    named = first is not None
    if first is not None and all(len(fold(name)) <= _LOGO for name in names[:first]):
        others, names = [*others, *names[:first]], names[first:]
    if not names or (not named and len(names) > _MOST_NAMES):
        return "", "", [*others, *names]
    return names[0], " - ".join(names[1:]), [line for line in others if fold(line)]


def _parts_of(line: str) -> list[str]:
    """The names on one line, where a print has run a letterhead together: the region's, then its offices'."""
    return _NEXT_NAME.split(line) if _INSTITUTION.match(fold(line)) else [line]


def names_office(line: str) -> bool:
    """Whether a line begins as an office's name does."""
    folded = fold(line)
    return _INSTITUTION.match(folded) is not None or _OFFICE.match(folded) is not None


def _begins_name(folded: str, before: str) -> bool:
    """Whether a line opens a name of its own; "Kabupaten Contoh" goes on with "Pemerintah"."""
    if _GOVERNMENT.match(folded):
        return True
    if fold(before).startswith("pemerintah") and _REGION.match(folded):
        return False
    return not before.casefold().endswith((" dan", ",", "&", "/", "-"))
