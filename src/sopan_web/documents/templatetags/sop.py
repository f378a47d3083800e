"""Template tags for SOPs: their drawings, and texts compared word by word."""

from collections import Counter
from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from sopan import Piece, Severity, WayChange
from sopan_web.documents.labels import CELL_LABELS, FIELD_LABELS
from sopan_web.documents.preview import Note

register = template.Library()


@register.filter
def drawing(svg: str) -> SafeString:
    """The core's own SVG, every text of which it escapes."""
    return mark_safe(svg)


@register.filter
def pieces(found: Iterable[Piece]) -> SafeString:
    """What is gone struck out, what is new underlined; both said to those who only hear."""
    return format_html_join("", "{}", ((_piece(piece),) for piece in found))


@register.filter
def cell_label(key: str) -> str:
    """What the form calls a cell."""
    return str(CELL_LABELS.get(key, key))


@register.filter
def field_label(key: str) -> str:
    """What the form calls a field of the identity block."""
    return str(FIELD_LABELS[key])


@register.filter
def way_sentence(way: WayChange) -> str:
    """An arrow that leads elsewhere than before, in words."""
    facts = {"step": f"{way.no} ({way.label})" if way.label else way.no, "was": way.was, "now": way.now}
    if not way.was:
        return _("Panah langkah %(step)s baru: ke langkah %(now)s.") % facts
    if not way.now:
        return _("Panah langkah %(step)s ke langkah %(was)s dihapus.") % facts
    if way.was == way.now:
        return _("Panah langkah %(step)s kini menuju langkah %(now)s yang lain daripada dahulu.") % facts
    return _("Panah langkah %(step)s kini ke langkah %(now)s, semula ke langkah %(was)s.") % facts


@register.filter
def by_severity(notes: Iterable[Note]) -> list[tuple[str, int]]:
    """How many findings of each weight, the heaviest first."""
    counts = Counter(note.severity for note in notes)
    return [(level.value, counts[level.value]) for level in Severity if counts[level.value]]


@register.filter
def severity(level: str) -> str:
    """How grave a finding is, in words."""
    return {"galat": _("kesalahan"), "peringatan": _("peringatan"), "saran": _("saran")}.get(level, level)


def _piece(piece: Piece) -> SafeString:
    match piece.kind.value:
        case "hilang":
            heard = _("dihapus:")
            return format_html('<del><span class="sr-only"> {} </span>{}</del>', heard, piece.text)
        case "baru":
            heard = _("ditambah:")
            return format_html('<ins><span class="sr-only"> {} </span>{}</ins>', heard, piece.text)
    return format_html("{}", piece.text)
