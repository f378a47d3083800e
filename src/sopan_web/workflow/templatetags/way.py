"""Template tags of the way: tags for states in words, days on a desk, headings that sort."""

from collections.abc import Mapping
from datetime import date

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _, ngettext

from sopan import Sop, explain
from sopan_web.common.templatetags.page import day
from sopan_web.workflow.models import Enactment, Review
from sopan_web.workflow.queries.desks.running import Running
from sopan_web.workflow.queries.enacted.standing import Standing
from sopan_web.workflow.queries.shelves.shelf import Wanted

register = template.Library()

_TONES = {
    Standing.BERLAKU: "tag-good",
    Standing.AKAN_BERLAKU: "tag-info",
    Standing.DIGANTI: "",
    Standing.DICABUT: "tag-bad",
}


@register.simple_tag
def standing_tag(standing: Standing | None) -> SafeString | str:
    """What an enacted SOP is worth today, in words."""
    if standing is None:
        return ""
    return format_html('<span class="tag {}">{}</span>', _TONES[standing], standing.shown)


@register.simple_tag
def running_tag(running: Running | None) -> SafeString | str:
    """The state of an edition under way, in words."""
    if running is None:
        return ""
    edition = _("edisi")
    label = running.label if running.edition == 1 else f"{running.label} ({edition} {running.edition})"
    return format_html('<span class="tag tag-way">{}</span>', label)


@register.filter
def days(count: int) -> str:
    """belum sehari, 1 hari, 12 hari; on a Sunday what came in on Friday hasn't lain for a working day yet."""
    return ngettext("%(count)d hari", "%(count)d hari", count) % {"count": count} if count else _("belum sehari")


@register.simple_tag
def late_tag(over: int) -> SafeString:
    """By how many days something is late."""
    words = ngettext("terlambat %(count)d hari", "terlambat %(count)d hari", over) % {"count": over}
    return format_html('<span class="tag tag-bad">{}</span>', words)


@register.filter
def days_late(review: Review, today: date) -> int:
    """How many days a review is overdue."""
    return max(0, (today - review.jatuh_tempo).days)


@register.inclusion_tag("workflow/heading.html")
def heading(key: str, label: str, wanted: Wanted, kept: Mapping[str, str]) -> dict[str, object]:
    """A column's heading that sorts by it."""
    return {"key": key, "label": label, "current": wanted.order == key, "kept": kept["urut"]}


@register.simple_tag
def standing_sentence(standing: Standing, enactment: Enactment) -> str:
    """What an enacted SOP is worth today, in a sentence."""
    match standing:
        case Standing.BERLAKU:
            return _("Berlaku sejak %s.") % day(enactment.tanggal_efektif)
        case Standing.AKAN_BERLAKU:
            return _("Sudah disahkan; berlaku mulai %s.") % day(enactment.tanggal_efektif)
        case Standing.DIGANTI:
            return _("Diganti edisi yang lebih baru sejak %s.") % day(enactment.berakhir)
        case Standing.DICABUT:
            reason = enactment.alasan_berakhir
            return _("Dicabut sejak %s.") % day(enactment.berakhir) + (f" {reason}" if reason else "")


@register.filter
def sentences(sop: Sop) -> list[str]:
    """An SOP as plain sentences."""
    return explain(sop)


@register.filter
def weekday(value: date) -> str:
    """Senin."""
    names = (_("Senin"), _("Selasa"), _("Rabu"), _("Kamis"), _("Jumat"), _("Sabtu"), _("Minggu"))
    return names[value.weekday()]
