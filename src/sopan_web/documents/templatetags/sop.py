"""Template tags for SOPs: their drawings, and texts compared word by word."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from sopan_web.documents.comparison import Piece

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
    labels = {
        "uraian": _("Kegiatan"), "pelaksana": _("Pelaksana"), "kelengkapan": _("Kelengkapan"), "waktu": _("Waktu"),
        "output": _("Output"), "keterangan": _("Keterangan"),
    }  # fmt: skip
    return labels.get(key, key)


def _piece(piece: Piece) -> SafeString:
    match piece.kind.value:
        case "hilang":
            heard = _("dihapus:")
            return format_html('<del><span class="sr-only"> {} </span>{}</del>', heard, piece.text)
        case "baru":
            heard = _("ditambah:")
            return format_html('<ins><span class="sr-only"> {} </span>{}</ins>', heard, piece.text)
    return format_html("{}", piece.text)
