"""The pictures that a drawing shows, each looked at once."""

from sopan.drawing import Rect
from sopan.errors import UnreadableError
from sopan.readers.found import FoundShape
from sopan.readers.office.drawingml.geometry.transform import Transform
from sopan.readers.outlines import MOST_BYTES, Silhouette, may_be_symbol, see
from sopan.readers.safely import Element, Package

_MOST_LOOKS = 40
_EMBEDS = ("}embed", "}id", "}relid")


class Gallery:
    """The pictures of one part of a package, such as a sheet's drawing."""

    def __init__(self, package: Package, part: str) -> None:
        self._package = package
        self._relations = package.relations(part)
        self._seen: dict[str, Silhouette | None] = {}

    def look(self, picture: Element, box: Rect) -> Silhouette | None:
        """What a pasted picture that fills ``box`` shows, when that is one closed outline."""
        if not may_be_symbol(box):
            return None
        relation = self._relations.get(_relation_of(picture))
        if relation is None or relation.external or not self._package.has(relation.target):
            return None
        if relation.target not in self._seen:
            self._seen[relation.target] = self._see(relation.target)
        return self._seen[relation.target]

    def _see(self, part: str) -> Silhouette | None:
        if len(self._seen) >= _MOST_LOOKS or self._package.size(part) > MOST_BYTES:
            return None
        try:
            return see(self._package.read(part))
        except UnreadableError:  # a broken picture is still a picture
            return None


def show(
    picture: FoundShape, element: Element, gallery: Gallery | None, *, place: Transform, frame: Rect
) -> FoundShape:
    """``picture``, or the symbol that it shows; ``place`` leads from its ``frame`` to the page."""
    seen = gallery.look(element, picture.box) if gallery else None
    if seen is None:
        return picture
    x, y, w, h = seen.part
    part = Rect(frame.x + x * frame.w, frame.y + y * frame.h, w * frame.w, h * frame.h)
    return picture._replace(outline=seen.outline, box=place.box(part), confidence=seen.sure)


def _relation_of(picture: Element) -> str:
    """The relation to the picture's bytes: that of a blip, or of VML's image data; "" where neither is embedded."""
    blips = (blip for blip in picture.iter("{*}blip", "{*}imagedata"))
    found = (str(value) for blip in blips for key, value in blip.attrib.items() if str(key).endswith(_EMBEDS))
    return next(found, "")
