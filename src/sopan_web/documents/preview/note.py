"""A finding as the editor shows it: tied to rows and columns by id, with its clause and its cure, if there is one."""

from dataclasses import dataclass
from typing import Any

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Note:
    """``field`` is a key of the row or of identitas; ``item`` counts the entries of a list field from 0.

    ``label`` names the place. ``fix`` are edits of the sheet that cure it at one click,
    ``fix_label`` the words on the button.
    """

    rule: str
    severity: str
    message: str
    remedy: str = ""
    clause: str = ""
    row: str | None = None
    pelaksana: str | None = None
    field: str = ""
    item: int | None = None
    label: str = ""
    fix: tuple[Record, ...] = ()
    fix_label: str = ""

    @property
    def record(self) -> Record:
        """As JSON for the editor."""
        return {
            "rule": self.rule, "severity": self.severity, "message": self.message, "remedy": self.remedy,
            "clause": self.clause, "row": self.row, "pelaksana": self.pelaksana, "field": self.field,
            "item": self.item, "label": self.label, "fix": list(self.fix) or None, "fix_label": self.fix_label,
        }  # fmt: skip
