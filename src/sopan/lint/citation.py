"""Reads a citation of a regulation as officials write it: kind, issuer, number, year, and title."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from sopan.data.load import load_data

_BULLET = re.compile(r"^\s*(?:[-–•*]\s*|\(?(?:\d{1,2}|[a-z])[.)]\s+)+", re.I)
_COUNTRY = re.compile(r"\s*\b(?:republik\s+indonesia|RI)\b", re.I)
_TENTANG = re.compile(r"\b(?:tentang|ttg)\b", re.I)
_NUMBER = re.compile(
    r"(?:\bno(?:mor|mer)?\b\s*[.:]*\s*|(?<=\s)(?=\d))(?P<number>\S.*?)\s*(?:$|,|\b(?:tahun|thn?|(?:ber)?tanggal|tgl)\b)",
    re.I,
)
_YEAR = re.compile(r"\b(?:tahun|thn?)\b\.?\s*(?P<year>(?:19|20)\d{2})\b", re.I)
_YEAR_OF_DATE = re.compile(r"\b(?:(?:ber)?tanggal|tgl)\b[^,;()]{1,20}?\b(?P<year>(?:19|20)\d{2})\b", re.I)
_YEAR_IN_NUMBER = re.compile(r"[/.-](?P<year>(?:19|20)\d{2})$")
_PLAIN_NUMBER = re.compile(r"(\d+[A-Za-z]?)\s*/\s*(?:19|20)\d{2}")
_AFTER_TITLE = re.compile(
    r"[\s,(]*(?:\b(?:sebagaimana|juncto|jo)\b|\b(?:tambahan\s+)?(?:lembaran|berita)\s+(?:negara|daerah)\b|;)",
    re.I,
)
_NO_NUMBER = ("UUD", "TapMPR")
_SPELLED_OUT = ("Perlem", "Keplem", "Pedoman")
_NAMED_BY_ISSUER = ("Permen", "Kepmen", "Perlem", "Keplem", "Pedoman")


@dataclass(frozen=True, slots=True)
class CitedInstrument:
    """A citation taken apart. ``kind`` is a short name ("UU", "PermenPANRB", "Perda"), "" when not recognised.

    ``level`` is the rank of the kind (1 highest, 0 unknown), ``issuer`` the words between kind and number.
    """

    text: str
    kind: str = ""
    level: int = 0
    issuer: str = ""
    number: str = ""
    year: int | None = None
    title: str = ""

    @property
    def key(self) -> str:
        """The register key this citation would have, as "permenpanrb-35-2012"."""
        return instrument_key(self.kind, self.number, self.year)

    @property
    def short(self) -> str:
        """How people call it: "PermenPANRB 35/2012"."""
        return short_name(self.kind, self.number, self.year)

    @property
    def missing(self) -> tuple[str, ...]:
        """What a full citation would also say: of "jenis peraturan", "nomor", "tahun", "judul"."""
        if self.kind in _NO_NUMBER:
            return ()
        parts = {"jenis peraturan": self.kind, "nomor": self.number, "tahun": self.year, "judul": self.title}
        return tuple(name for name, value in parts.items() if not value)


def instrument_key(kind: str, number: str, year: int | None) -> str:
    """The register's key of an instrument; the year isn't repeated when the number already ends in it."""
    words = re.sub(r"[^a-z0-9.]+", "-", f"{kind} {number}".casefold()).strip("-")
    return words if year is None or words.endswith(f"-{year}") else f"{words}-{year}"


def parse_citation(text: str) -> CitedInstrument:
    """The first instrument that ``text`` cites. Never fails: what isn't found stays empty."""
    clean = " ".join(_BULLET.sub("", text).split()).strip(" ;:,.")
    head, _, tail = _split(clean, _TENTANG)
    title = _split(tail, _AFTER_TITLE)[0].strip(" ,;:.(")
    opening = _kind_pattern().match(head)
    if opening is None:
        return CitedInstrument(text, title=title)
    kind = _kinds()[_letters(opening[0])]
    rest = _COUNTRY.sub("", head[opening.end() :], count=1)
    found = _NUMBER.search(rest)
    issuer = rest[: found.start()].strip(" .,:;") if found else ""
    number = found["number"].strip(" .,:;") if found else ""
    plain = _PLAIN_NUMBER.fullmatch(number)
    year = _year(rest, number, tail)
    name = _name(kind["id"], issuer)
    return CitedInstrument(text, name, kind["tingkat"], issuer, plain[1] if plain else number, year, title)


def short_name(kind: str, number: str, year: int | None) -> str:
    """The name people use, as "PermenPANRB 35/2012" or "Peraturan Komisi Informasi 1/2021"."""
    row, issuer = kind_of(kind)
    name = f"{row['nama'][0]} {issuer}" if row["id"] in _SPELLED_OUT and issuer else kind
    return f"{name} {number}" if year is None or str(year) in number else f"{name} {number}/{year}"


def full_citation(kind: str, number: str, year: int, title: str) -> str:
    """The citation written out in full, as a dasar hukum should have it."""
    row, issuer = kind_of(kind)
    if row["id"] in _NO_NUMBER:
        return title
    name = " ".join([row["nama"][0], *([issuer] if issuer else [])])
    return f"{name} Nomor {number} Tahun {year} tentang {title}"


@cache
def kind_of(kind: str) -> tuple[dict[str, Any], str]:
    """The kind's row and the issuer's full name ("" if none) for a short name such as "PermenPANRB"; KeyError."""
    for row in _data()["jenis"]:
        if kind == row["id"]:
            return row, ""
        for issuer in _data()["penerbit"]:
            if kind == row["id"] + issuer["id"]:
                return row, issuer["nama"][0]
    raise KeyError(kind)


def _split(text: str, pattern: re.Pattern[str]) -> tuple[str, str, str]:
    found = pattern.search(text)
    return (text[: found.start()], found[0], text[found.end() :]) if found else (text, "", "")


def _year(rest: str, number: str, tail: str) -> int | None:
    """From "Tahun 2020", the number, or the date of signing, which circulars bear instead."""
    found = _YEAR.search(rest) or _YEAR_IN_NUMBER.search(number)
    found = found or _YEAR_OF_DATE.search(rest) or _YEAR_OF_DATE.search(tail)
    return int(found["year"]) if found else None


def _name(kind: str, issuer: str) -> str:
    if kind not in _NAMED_BY_ISSUER:
        return kind
    return kind + _issuers().get(_letters(issuer).removeprefix("kepala"), "")


def _letters(text: str) -> str:
    return re.sub(r"[^a-z]", "", text.casefold())


@cache
def _data() -> dict[str, list[dict[str, Any]]]:
    content: dict[str, list[dict[str, Any]]] = load_data("instrument_kinds.yaml")
    return content


@cache
def _issuers() -> dict[str, str]:
    return {_letters(name): row["id"] for row in _data()["penerbit"] for name in row["nama"] + row["singkatan"]}


@cache
def _kinds() -> dict[str, dict[str, Any]]:
    return {_letters(name): row for row in _data()["jenis"] for name in row["nama"] + row["singkatan"]}


@cache
def _kind_pattern() -> re.Pattern[str]:
    """All spellings, the longest first. An abbreviation like Permen may run on into its issuer ("PermenPANRB")."""
    spellings = [
        (name, r"\b" if name in row["nama"] or not row.get("penerbit") else "")
        for row in _data()["jenis"]
        for name in row["nama"] + row["singkatan"]
    ]
    spellings.sort(key=lambda spelling: -len(spelling[0]))
    return re.compile("|".join(r"[\s-]*".join(re.split(r"[\s-]", name)) + end for name, end in spellings), re.I)
