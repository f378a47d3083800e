"""Template filters that spell a line of the journal."""

from django import template

from sopan_web.audit.models import JournalEntry
from sopan_web.audit.sentences import spell_action, spell_actor, spell_detail

register = template.Library()

register.filter("who", spell_actor)
register.filter("deed", spell_action)


@register.filter
def points(entry: JournalEntry) -> list[tuple[str, str]]:
    """The detail, name and text."""
    return list(spell_detail(entry.detail))
