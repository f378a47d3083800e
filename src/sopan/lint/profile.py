"""A profile: which rules hold and how much they weigh, for a regulation and for a region's own customs."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sopan.document import JamKerja
from sopan.lint.finding import Severity

Level = Severity | None
"""The weight of a rule in a profile; None switches it off."""


@dataclass(frozen=True, slots=True)
class Suppression:
    """A finding the region accepts, with the reason; ``sop`` (nomor or judul) and ``langkah`` narrow it when given."""

    rule_id: str
    reason: str
    sop: str = ""
    langkah: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes an SOP should keep: number of kegiatan and of pelaksana columns, both ends included."""

    min_kegiatan: int = 3
    max_kegiatan: int = 30
    max_pelaksana: int = 8


@dataclass(frozen=True, slots=True)
class Profile:
    """``instruments`` are register keys; ``label_pairs`` lists (Ya, Tidak) wordings, the first one is the default.

    ``number_pattern`` is a template such as "{urut}/SOP/{unit}/{tahun}", "" where the region has set none.
    ``glossary`` maps an abbreviation to its meaning.
    """

    id: str
    name: str
    instruments: tuple[str, ...]
    levels: Mapping[str, Level] = field(default_factory=dict, hash=False)
    number_pattern: str = ""
    label_pairs: tuple[tuple[str, str], ...] = (("Ya", "Tidak"),)
    glossary: Mapping[str, str] = field(default_factory=dict, hash=False)
    suppressions: tuple[Suppression, ...] = ()
    limits: Limits = Limits()
    jam_kerja: JamKerja = field(default_factory=JamKerja)

    def level(self, rule_id: str, default: Severity) -> Level:
        """The severity of that rule here, or None when it is switched off."""
        return self.levels.get(rule_id, default)
