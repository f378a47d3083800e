"""The pictures that a drawing shows, each looked at once."""

from sopan.drawing import Rect
from sopan.errors import UnreadableError
from sopan.readers.drawingml.silhouette import MOST_BYTES, Silhouette, see
from sopan.readers.safely import Element, Package

_MOST_LOOKS = 40
_WIDEST, _HIGHEST = 160.0, 110.0  # points; a larger picture is no symbol


class Gallery:
    """The pictures of one part of a package, such as a sheet's drawing."""

    def __init__(self, package: Package, part: str) -> None:
        self._package = package
        self._relations = package.relations(part)
        self._seen: dict[str, Silhouette | None] = {}

    def look(self, picture: Element, box: Rect) -> Silhouette | None:
        """What a pasted picture that fills ``box`` shows, when that is one closed outline."""
        blip = next(picture.iter("{*}blip"), None)
        if blip is None or box.w > _WIDEST or box.h > _HIGHEST:
            return None
        id = next((str(value) for key, value in blip.attrib.items() if str(key).endswith("}embed")), "")
        relation = self._relations.get(id)
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
