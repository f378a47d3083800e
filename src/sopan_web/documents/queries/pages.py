"""Drawings of versions for the screen: made once, kept a while, since a version never changes."""

from dataclasses import dataclass, replace
from hashlib import sha256

from django.core.cache import cache

from sopan import Drawing, LayoutSettings, Sop, SopanError, lay_out, write_svg_pages
from sopan_web.documents.models import Version
from sopan_web.documents.preview import find_obstacle
from sopan_web.documents.queries.drawing import draw_version, settings_of, sop_of_version
from sopan_web.organisation.models import PemerintahDaerah

_KEPT = 60 * 60  # seconds


@dataclass(frozen=True, slots=True)
class Pages:
    """SVGs for a web page; none, with the reason in ``why``, where the SOP can't be drawn."""

    svgs: tuple[str, ...]
    why: str = ""


def pages_of(version: Version, *, draft: bool) -> Pages:
    """Every page of the printed document, the identity form first."""
    settings = replace(settings_of(version.record.daerah), draft=draft)
    key = f"halaman:{version.pk}:{_mark(settings)}:{version.record.daerah.lambang}"
    found: Pages | None = cache.get(key)
    if found is None:
        try:
            drawing = draw_version(version, draft=draft)
            svgs = write_svg_pages(drawing, identity=True, live=True, prefix=f"v{version.number}-")
            found = Pages(tuple(svgs))
        except SopanError as error:
            found = Pages((), error.message)
        cache.set(key, found, _KEPT)
    return found


def flow_of(sop: Sop, daerah: PemerintahDaerah, prefix: str) -> Pages:
    """The flow alone as one endless sheet; ``prefix`` keeps the ids of two drawings apart."""
    settings = replace(settings_of(daerah), paged=False, quick=True)
    key = f"alur:{prefix}:{_mark(settings)}:{_mark(sop)}"
    found: Pages | None = cache.get(key)
    if found is None:
        found = _draw_flow(sop, settings, prefix)
        cache.set(key, found, _KEPT)
    return found


def _draw_flow(sop: Sop, settings: LayoutSettings, prefix: str) -> Pages:
    obstacle = find_obstacle(sop)
    if obstacle is not None:
        return Pages((), str(obstacle))
    try:
        return Pages(tuple(write_svg_pages(lay_out(replace(sop, logo=""), settings), live=True, prefix=prefix)))
    except SopanError as error:
        return Pages((), error.message)


def draw_flow(version: Version) -> Drawing:
    """The flow of a version alone, as one endless sheet. SopanError."""
    return draw_flow_alone(sop_of_version(version), version.record.daerah)


def draw_flow_alone(sop: Sop, daerah: PemerintahDaerah) -> Drawing:
    """Likewise, of what is no version yet."""
    return lay_out(replace(sop, logo=""), replace(settings_of(daerah), paged=False))


def _mark(value: object) -> str:
    return sha256(repr(value).encode()).hexdigest()[:20]
