"""Tells the browser all of the editor's modules at once, so that a slow line is not asked for them link by link."""

from functools import cache
from pathlib import Path

from django import template
from django.templatetags.static import static
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

register = template.Library()

_STATIC = Path(__file__).parents[1] / "static"
_APART = {"wipe.js"}
"""Loaded only when somebody signs out."""


@register.simple_tag
def preload_editor() -> SafeString:
    """A ``modulepreload`` link for each module of the editor."""
    return format_html_join("\n", '<link rel="modulepreload" href="{}">', ((static(name),) for name in _modules()))


@cache
def _modules() -> tuple[str, ...]:
    found = (_STATIC / "documents" / "editor").rglob("*.js")
    return tuple(sorted(path.relative_to(_STATIC).as_posix() for path in found if path.name not in _APART))
