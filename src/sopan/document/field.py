"""The vocabulary of the field table: what a field of an SOP file is, and what a section of fields makes."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple


class Kind(StrEnum):
    """What a field holds; the value is the Indonesian name that documentation shows."""

    TEKS = "teks"
    BARIS = "teks satu baris"
    NOMOR = "nomor"
    TUJUAN = "tujuan"
    TANGGAL = "tanggal"
    WAKTU = "waktu"
    PILIHAN = "pilihan"
    BAGIAN = "bagian"


class Source(NamedTuple):
    """Where a field comes from; ``verified`` is False until somebody has compared it with the printed regulation."""

    text: str
    verified: bool = False


class Field(NamedTuple):
    """One key of the file and the model attribute it fills.

    ``attribute`` is a dotted path into the model ("mutu_baku.waktu"). ``many`` is the greatest number of items of a
    list, 0 for a single value; a list that is ``lone`` may be written as its only item. An ``optional`` key is
    written only when it holds something, the others always. ``kept_in`` is the attribute that keeps a choice outside
    ``choices``. ``also`` lists words that people write instead of ``key``: they are suggested, never read.
    """

    key: str
    kind: Kind
    description: str
    source: Source
    attribute: str = ""
    many: int = 0
    lone: bool = False
    optional: bool = False
    section: "Section | None" = None
    choices: type[StrEnum] | None = None
    kept_in: str = ""
    also: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """The dotted path of the attribute; the key where both are the same word."""
        return self.attribute or self.key


class Section(NamedTuple):
    """A group of keys that makes one value of ``model``.

    ``short`` is the key meant when a bare text stands where the section is expected; ``short_usual`` when the format
    itself writes it so. ``groups`` names the values inside the model that dotted paths lead into.
    """

    title: str
    description: str
    model: type[Any]
    fields: tuple[Field, ...]
    short: str = ""
    short_usual: bool = False
    groups: Mapping[str, type[Any]] = MappingProxyType({})

    def field_of(self, key: str) -> Field | None:
        """The field of that key, or None."""
        return next((candidate for candidate in self.fields if candidate.key == key), None)
