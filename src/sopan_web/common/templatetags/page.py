"""Template tags of the page frame: icons, dates, form fields."""

from datetime import date, datetime

from django import template
from django.forms import BoundField
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext as _

from sopan_web.common.calendar import format_day

register = template.Library()


@register.simple_tag
def icon(name: str) -> SafeString:
    """One symbol of the sprite, for the eye only; say it in words beside it."""
    sprite = static("common/icons.svg")
    return format_html('<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>', sprite, name)


@register.filter
def day(value: date | datetime | None) -> str:
    """6 Januari 2026, in the government's zone; "-" for none."""
    if value is None:
        return "-"
    local = timezone.localtime(value).date() if isinstance(value, datetime) else value
    return format_day(local, get_language() or "id")


@register.filter
def moment(value: datetime | None) -> str:
    """6 Januari 2026 pukul 14.05, in the government's zone."""
    if value is None:
        return "-"
    local = timezone.localtime(value)
    facts = {"day": day(local), "hour": f"{local:%H}", "minute": f"{local:%M}"}
    return _("%(day)s pukul %(hour)s.%(minute)s") % facts


@register.inclusion_tag("common/field.html")
def field(bound: BoundField) -> dict[str, object]:
    """A form field with its label, help, and error, tied together for screen readers."""
    id = bound.id_for_label or bound.auto_id  # a group of choices has no single input to point at
    described = " ".join(
        part for part in (f"{id}-bantuan" if bound.help_text else "", f"{id}-galat" if bound.errors else "") if part
    )
    attributes: dict[str, str | bool] = {"aria-describedby": described} if described else {}
    if bound.errors:
        attributes["aria-invalid"] = "true"
    return {"field": bound, "id": id, "widget": bound.as_widget(attrs=attributes)}
