"""The regions of Indonesia by Kemendagri code, with their time zones, and the offices that governments usually have."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sopan_web.organisation.models import JenisDaerah, Zona

_DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Region:
    """A provinsi, kabupaten, or kota; those within Jakarta have no government of their own (not ``autonomous``)."""

    kode: str
    nama: str
    jenis: JenisDaerah
    zona: Zona
    autonomous: bool = True

    @property
    def government(self) -> str:
        """Its government's name, as a proposal: special regions write theirs otherwise."""
        if self.jenis is JenisDaerah.PROVINSI and not self.nama.startswith("Daerah "):
            return f"Pemerintah Provinsi {self.nama}"
        return f"Pemerintah {self.nama}"


@dataclass(frozen=True)
class UsualOffice:
    """A unit to begin with; ``induk`` is the name of the office above, "" for a perangkat daerah."""

    induk: str
    jenis: str
    nama: str
    singkatan: str
    kode: str
    chosen: bool


@cache
def load_regions() -> dict[str, Region]:
    """All of them by code."""
    zones = {row["provinsi"]: Zona[row["zona"]] for row in _read("zona.csv")}
    return {row["kode"]: _region(row, zones[row["kode"][:2]]) for row in _read("wilayah.csv")}


def search_regions(text: str, limit: int = 30) -> list[Region]:
    """Those whose code begins with the text, or whose name holds every word of it."""
    words = text.casefold().split()
    if not words:
        return []
    found = [
        region
        for region in load_regions().values()
        if region.kode.startswith(words[0]) or all(word in region.nama.casefold() for word in words)
    ]
    return found[:limit]


@cache
def usual_offices(jenis: str) -> tuple[UsualOffice, ...]:
    """What a government of that kind usually has."""
    kinds = {"semua", "provinsi" if jenis == JenisDaerah.PROVINSI else "kabkota"}
    return tuple(
        UsualOffice(row["induk"], row["jenis"], row["nama"], row["singkatan"], row["kode"], row["dipilih"] == "ya")
        for row in _read("perangkat_daerah.csv")
        if row["untuk"] in kinds
    )


def _region(row: dict[str, str], zona: Zona) -> Region:
    kind, _space, administrative = row["jenis"].partition(" ")
    return Region(row["kode"], row["nama"], JenisDaerah(kind), zona, autonomous=not administrative)


def _read(name: str) -> Iterator[dict[str, str]]:
    with (_DATA / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
