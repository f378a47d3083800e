"""What the checker says: a finding is a value about the user's SOP, with its place, its fact, and its cure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sopan.document.labels import FIELD_LABELS

Fact = str | int | float | tuple[str, ...]


class Severity(StrEnum):
    """How much a finding weighs: an error blocks submission, a warning wants a reason, a hint informs."""

    ERROR = "galat"
    WARNING = "peringatan"
    HINT = "saran"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding stands.

    ``row`` counts from 0 and is None outside the table; ``no`` is the row's own number; ``field`` is a path into the
    SOP file: "nomor", "dasar_hukum[2]" (from 0), or within a row "uraian", "mutu_baku.waktu".
    """

    row: int | None = None
    no: str = ""
    pelaksana: str = ""
    field: str = ""

    def __str__(self) -> str:
        if self.row is not None:
            return f"Langkah {self.no or self.row + 1}" + (f" ({self.pelaksana})" if self.pelaksana else "")
        name, _, index = self.field.rstrip("]").partition("[")
        label = FIELD_LABELS.get(name.partition(".")[0], name or "Alur")
        return f"{label} butir {int(index) + 1}" if index else label

    @property
    def field_rank(self) -> int:
        """The position of the field on the form, counted from 0; fields unknown here come last."""
        name = self.field.partition("[")[0].partition(".")[0]
        return list(FIELD_LABELS).index(name) if name in FIELD_LABELS else len(FIELD_LABELS)


@dataclass(frozen=True, slots=True)
class Fix:
    """A cure that needs one click: the text that ``field`` should hold, as the file writes it.

    ``field`` is a path as in ``Place`` with the row in front, "kegiatan[2].simpul[1].tidak". "" takes an item out of
    its list; a list without an index holds an item a line. ``also`` are the changes that belong to it.

    >>> Fix("kegiatan[0].uraian", "Memeriksa berkas")
    Fix(field='kegiatan[0].uraian', text='Memeriksa berkas', also=())
    """

    field: str
    text: str
    also: tuple["Fix", ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule's check yields: place, what is wrong there, and what cures it (Indonesian, a sentence each).

    ``message`` starts in lower case, for it is printed after the place and a colon. ``severity`` is set where one
    case weighs differently from the rest of its rule; the profile's own level still comes first.
    """

    place: Place
    message: str
    remedy: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict, hash=False)
    fix: Fix | None = None
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault together with the rule that found it, at the severity the profile gives that rule."""

    rule_id: str
    name: str
    severity: Severity
    place: Place
    message: str
    remedy: str
    facts: Mapping[str, Fact] = field(default_factory=dict, hash=False)
    fix: Fix | None = None

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" + (f" {self.remedy}" if self.remedy else "")
