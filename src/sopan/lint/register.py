"""The register of regulations: which exist, which are repealed, and by what."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from sopan.data.load import load_data
from sopan.lint.citation import CitedInstrument, full_citation, instrument_key, kind_of, short_name


class Status(StrEnum):
    """Where an instrument stands; an amended one is still in force."""

    IN_FORCE = "berlaku"
    AMENDED = "diubah"
    REPEALED = "dicabut"


@dataclass(frozen=True, slots=True)
class Regulation:
    """A row of the register. ``repealed_by`` and ``amended_by`` are keys; ``verified`` is False for memory alone."""

    kind: str
    number: str
    year: int
    title: str
    status: Status
    repealed_by: str
    amended_by: tuple[str, ...]
    source: str
    verified: bool

    @property
    def key(self) -> str:
        """As "permenpanrb-35-2012"."""
        return instrument_key(self.kind, self.number, self.year)

    @property
    def level(self) -> int:
        """The rank of its kind, 1 the highest."""
        rank: int = kind_of(self.kind)[0]["tingkat"]
        return rank

    @property
    def short(self) -> str:
        """How people call it: "PermenPANRB 35/2012"."""
        return short_name(self.kind, self.number, self.year)

    @property
    def citation(self) -> str:
        """Written out in full, as a dasar hukum should have it."""
        return full_citation(self.kind, self.number, self.year, self.title)


@dataclass(frozen=True, slots=True)
class Register:
    """All rows by key, in the order of the file."""

    rows: dict[str, Regulation]

    def find(self, cited: CitedInstrument) -> Regulation | None:
        """The row that is cited, or None when the register doesn't know it."""
        return self.rows.get(cited.key)

    def in_force(self, regulation: Regulation) -> Regulation:
        """What holds now in its place: follows the chain of repeals to its end."""
        while regulation.repealed_by in self.rows:
            regulation = self.rows[regulation.repealed_by]
        return regulation


@cache
def load_register() -> Register:
    """The bundled register, read once a process."""
    rows = (_regulation(row) for row in load_data("regulations.yaml")["peraturan"])
    return Register({row.key: row for row in rows})


def _regulation(row: dict[str, Any]) -> Regulation:
    return Regulation(
        row["jenis"], row["nomor"], row["tahun"], row["judul"], Status(row["status"]), row.get("dicabut_oleh", ""),
        tuple(row.get("diubah_oleh", ())), row["sumber"], row["verified"],
    )  # fmt: skip
