"""Reads an uploaded lambang and writes it anew, so that nothing but the picture is kept."""

import io
import re
import warnings
from xml.etree import ElementTree

from django.utils.translation import gettext as _
from PIL import Image, UnidentifiedImageError

from sopan_web.common.errors import InvalidError, refuse
from sopan_web.files.intake.kinds import LAMBANG

MAX_SIDE = 4000
_DAMAGE = (
    UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError,
    Image.DecompressionBombWarning, Image.DecompressionBombError,
)  # fmt: skip
MAX_DEPTH = 60
MAX_ATTRIBUTES = 60
MAX_DRAWN = 20_000
"""Elements, counted as often as they are drawn: a few that use each other can ask for millions."""
_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_ELEMENTS = {
    "svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
    "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "text", "tspan", "title", "desc",
}  # fmt: skip
_REFERENCE = re.compile(r"url\s*\(\s*['\"]?\s*#([^)'\"\s]+)", re.IGNORECASE)
_LOADS = re.compile(r"url\s*\(\s*['\"]?\s*(?!#)|@import|expression|javascript:|\\", re.IGNORECASE)


def clean_lambang(content: bytes) -> tuple[str, bytes]:
    """(kind, bytes) of the same picture; InvalidError when it is none, too large, or unsafe."""
    if len(content) > LAMBANG.most:
        refuse("lambang", _("Berkas lambang lebih dari 1 MB. Perkecil gambarnya dulu."))
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png", _rewrite(content, "PNG")
    if content.startswith(b"\xff\xd8\xff"):
        return "jpg", _rewrite(content, "JPEG")
    return "svg", _rewrite_svg(content)


def shrink_lambang(content: bytes, side: int) -> bytes:
    """A kept picture of pixels as a PNG of at most ``side`` x ``side``."""
    with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as picture:
        small = picture.convert("RGBA")
    small.thumbnail((side, side))
    target = io.BytesIO()
    small.save(target, "PNG", optimize=True)
    return target.getvalue()


def _rewrite(content: bytes, kind: str) -> bytes:
    """Decodes every pixel and encodes them again: comments, places, and anything hidden behind the picture are gone."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=(kind,)) as picture:
                if max(picture.size) > MAX_SIDE:
                    refuse("lambang", _("Gambar lambang lebih dari 4000 piksel. Perkecil dulu."))
                picture.load()
                plain = picture.convert("RGB" if kind == "JPEG" else "RGBA")
    except _DAMAGE as error:
        raise _broken() from error
    target = io.BytesIO()
    plain.save(target, kind, optimize=True, quality=92)
    return target.getvalue()


def _rewrite_svg(content: bytes) -> bytes:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _broken() from error
    if re.search(r"<!ENTITY|<!DOCTYPE[^>]*\[", text, re.IGNORECASE):
        refuse("lambang", _("SVG ini memuat deklarasi entitas. Simpan ulang sebagai SVG biasa (Plain SVG)."))
    try:
        root = ElementTree.fromstring(text.encode())
    except ElementTree.ParseError as error:
        raise _broken() from error
    if root.tag != f"{{{_SVG}}}svg":
        raise _broken()
    _strip(root)
    if _count_drawn(root) > MAX_DRAWN:
        refuse("lambang", _("Gambar ini terlalu rumit. Sederhanakan, atau simpan sebagai PNG."))
    ElementTree.register_namespace("", _SVG)
    ElementTree.register_namespace("xlink", _XLINK)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode").encode()


def _strip(element: ElementTree.Element, depth: int = 1) -> None:
    """Keeps shapes and their looks; scripts, styles, foreign parts, handlers, and outside addresses go."""
    if depth > MAX_DEPTH or len(element.attrib) > MAX_ATTRIBUTES:  # whoever draws it descends as deep, and slowly
        raise _broken()
    for child in list(element):
        if isinstance(child.tag, str) and child.tag.removeprefix(f"{{{_SVG}}}") in _ELEMENTS:
            _strip(child, depth + 1)
        else:
            element.remove(child)
    for name, value in list(element.attrib.items()):
        is_link = name in ("href", f"{{{_XLINK}}}href")
        foreign = name.startswith("{") and not is_link
        if foreign or name.lower().startswith("on") or (is_link and not value.startswith("#")) or _LOADS.search(value):
            del element.attrib[name]


def _count_drawn(root: ElementTree.Element) -> int:
    """How many elements a drawing of ``root`` visits, with all that they refer to."""
    named = {element.get("id"): element for element in root.iter() if element.get("id")}
    known: dict[str, int] = {}

    def count(element: ElementTree.Element) -> int:
        return 1 + sum(map(count, element)) + sum(count_named(id) for id in _mentioned(element))

    def count_named(id: str) -> int:
        if id not in known and id in named:
            known[id] = 0  # a circle is drawn once
            known[id] = count(named[id])
        return known.get(id, 0)

    try:
        return count(root)
    except RecursionError:  # a chain of thousands, which whoever draws it would walk, too
        return MAX_DRAWN + 1


def _mentioned(element: ElementTree.Element) -> list[str]:
    links = [value[1:] for name, value in element.attrib.items() if name in ("href", f"{{{_XLINK}}}href")]
    return links + [id for value in element.attrib.values() for id in _REFERENCE.findall(value)]


def _broken() -> InvalidError:
    text = _("Berkas ini bukan gambar PNG, JPEG, atau SVG yang utuh.")
    return InvalidError(text, {"lambang": text})
