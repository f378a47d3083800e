"""Whether an edition may go on: errors bar it, warnings want a reason."""

from django.utils.translation import gettext as _

from sopan_web.common.errors import InvalidError, refuse
from sopan_web.documents.models import Edition
from sopan_web.documents.preview import Note
from sopan_web.documents.queries.drawing import notes_on_edition

ERROR, WARNING = "galat", "peringatan"


def notes_by_severity(edition: Edition) -> dict[str, list[Note]]:
    """The checker's notes on an edition as it stands, those that bar, and those that want a reason."""
    notes = notes_on_edition(edition)
    return {severity: [note for note in notes if note.severity == severity] for severity in (ERROR, WARNING)}


def check_findings(edition: Edition, reason: str) -> list[str]:
    """The warnings that stand, each a line. InvalidError while an error stands, or warnings without a reason."""
    notes = notes_by_severity(edition)
    if count := len(notes[ERROR]):
        raise InvalidError(
            _("Masih ada %(count)s kesalahan yang harus diperbaiki sebelum SOP ini dapat diajukan.") % {"count": count},
            {f"galat-{place}": _said(note) for place, note in enumerate(notes[ERROR], 1)},
        )
    if notes[WARNING] and not reason.strip():
        refuse("warning_reason", _("Masih ada peringatan. Perbaiki, atau tulis alasan mengapa dibiarkan."))
    return [f"{note.rule}: {_said(note)}" for note in notes[WARNING]]


def _said(note: Note) -> str:
    return f"{note.label}: {note.message}" if note.label else note.message
