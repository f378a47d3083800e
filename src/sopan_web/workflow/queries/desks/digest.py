"""What is told to a person once a day: what waits at the desk, what is late, which reviews are due."""

from dataclasses import dataclass

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _, ngettext

from sopan_web.organisation.actor import Actor
from sopan_web.workflow.queries.desks.today import Today, look_at_today


@dataclass(frozen=True, slots=True)
class Letter:
    """Plain text."""

    subject: str
    body: str


def write_digest(actor: Actor) -> Letter | None:
    """None when nothing asks for this person's hand: an empty letter teaches people not to read them."""
    today = look_at_today(actor)
    if not (today.waiting or today.returned or today.questions or today.reviews):
        return None
    context = {"actor": actor, "today": today, "site": settings.PUBLIC_URL}
    return Letter(_subject(today), render_to_string("workflow/digest.txt", context))


def _subject(today: Today) -> str:
    count = len(today.waiting) + len(today.returned) + len(today.questions) + len(today.reviews)
    told = ngettext("%d hal menunggu Anda", "%d hal menunggu Anda", count) % count
    late = _("%d terlambat") % today.late
    return f"SOPAN: {told}, {late}" if today.late else f"SOPAN: {told}"
