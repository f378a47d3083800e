"""Reads every drawing of a document, and keeps in mind what could not be read."""

from sopan.readers.office.docx.blocks import Anchored
from sopan.readers.office.docx.floats.drawing import read_anchored
from sopan.readers.office.docx.floats.pictured import read_pictured
from sopan.readers.office.docx.places.frame import Frame
from sopan.readers.office.drawingml import Drawn, Gallery
from sopan.readers.office.vml import glue, read_rules
from sopan.readers.safely import Element, name_of

_EMBEDDED = "Objek dari program lain (misalnya Visio) di dalam dokumen ini hanya terbaca sebagai gambar: {}."
_STRANGE = "Diagram SmartArt, bagan, atau objek lain yang bukan bentuk tidak dibaca: {}."


class Drawer:
    """Reads the drawings of a document, whose pictures ``gallery`` has.

    ``old`` documents may lay out theirs outside of the cells that hold them.
    """

    def __init__(self, document: Element, gallery: Gallery, *, old: bool) -> None:
        self._document, self._gallery, self._old = document, gallery, old
        self._rules = read_rules(document)
        self._strange = self._embedded = 0

    @property
    def remarks(self) -> tuple[str, ...]:
        """What could not be read."""
        counted = ((_STRANGE, self._strange), (_EMBEDDED, self._embedded))
        return tuple(remark.format(count) for remark, count in counted if count)

    def draw(self, anchored: Anchored, frame: Frame) -> list[Drawn]:
        """What one drawing shows, tied to the cell that holds it."""
        self._embedded += name_of(anchored.element) == "object"
        in_body = anchored.element.getroottree().getroot() is self._document  # a running head has its own pictures
        gallery = self._gallery if in_body else None
        if name_of(anchored.element) == "drawing":
            shown = list(read_anchored(anchored.element, frame, gallery, old=self._old))
            self._strange += shown.count(None)
            found = [drawn for drawn in shown if drawn is not None]
        else:
            found = [glue(it, self._rules) for it in read_pictured(anchored.element, frame, gallery, old=self._old)]
        return [_tied(drawn, frame.anchor) for drawn in found]


def _tied(drawn: Drawn, anchor: tuple[int, int, int] | None) -> Drawn:
    shapes = tuple(shape._replace(anchor=anchor) for shape in drawn.shapes)
    return drawn._replace(shapes=shapes, words=tuple((it._replace(anchor=anchor), bold) for it, bold in drawn.words))
