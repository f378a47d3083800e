"""Template tags of the pages before a step."""

from django import template

from sopan_web.documents.preview import Note
from sopan_web.documents.queries.threads import place_label
from sopan_web.workflow.models import Passage

register = template.Library()


@register.simple_tag
def note_place(passage: Passage, note: Note) -> str:
    """Which row a finding concerns: "Langkah 2: "; "" for those whose sentence names its field."""
    label = place_label(passage.edition.sheet, note.row) if note.row else ""
    return f"{label.partition(':')[0]}: " if label else ""
