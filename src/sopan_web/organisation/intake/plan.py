"""What an uploaded table would do, thing by thing, so that a person can look before anything is written."""

import hashlib
import json
from collections import Counter
from dataclasses import dataclass, field
from enum import Enum

from django.utils.translation import gettext_lazy as _


class Verdict(Enum):
    """What happens to a thing."""

    REFUSE = "tolak"
    MAKE = "buat"
    CHANGE = "ubah"
    LEAVE = "biarkan"


VERDICTS = {
    Verdict.REFUSE: _("Ditolak"),
    Verdict.MAKE: _("Dibuat"),
    Verdict.CHANGE: _("Diubah"),
    Verdict.LEAVE: _("Tetap"),
}


@dataclass(frozen=True)
class PlanItem:
    """One thing: ``note`` says what changes, or why it is refused and what would help."""

    verdict: Verdict
    kind: str
    label: str
    places: tuple[str, ...]
    note: str = ""


@dataclass
class Plan:
    """Refused as a whole while one item is refused."""

    items: list[PlanItem] = field(default_factory=list)

    @property
    def safe(self) -> bool:
        """Whether it may be carried out."""
        return not any(item.verdict is Verdict.REFUSE for item in self.items)

    @property
    def idle(self) -> bool:
        """Whether it would do nothing."""
        return all(item.verdict is Verdict.LEAVE for item in self.items)

    @property
    def digest(self) -> str:
        """A short mark of everything in it: two plans with one mark do the same."""
        text = json.dumps([[item.verdict.value, item.kind, item.label, item.note] for item in self.items])
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    def by_verdict(self) -> list[tuple[str, str, list[PlanItem]]]:
        """(key, words, items), the refused ones first; those without items left out."""
        groups = [(verdict, [item for item in self.items if item.verdict is verdict]) for verdict in Verdict]
        return [(verdict.value, str(VERDICTS[verdict]), items) for verdict, items in groups if items]

    def counts(self) -> dict[str, int]:
        """How many of each, for the journal."""
        return dict(Counter(item.verdict.value for item in self.items))
