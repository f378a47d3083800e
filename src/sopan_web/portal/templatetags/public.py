"""Template tags of the public pages."""

import re

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

register = template.Library()

_STEP = re.compile(r"(langkah (\d+)\b)")


@register.filter
def to_steps(sentence: str) -> SafeString:
    """The sentence, in which "langkah 3" leads to that step of the page."""
    parts = _STEP.split(sentence)  # text, "langkah 3", "3", text, ...
    triples = zip(parts[::3], [*parts[1::3], ""], [*parts[2::3], ""], strict=True)
    return format_html_join("", "{}{}", ((text, _link(words, number)) for text, words, number in triples))


def _link(words: str, number: str) -> SafeString | str:
    return format_html('<a href="#langkah-{}">{}</a>', number, words) if words else ""
