"""Walks the runs of a paragraph in order, as they stand once every tracked change is accepted."""

from collections.abc import Iterator

from sopan.readers.office.docx.names import W, find, switched
from sopan.readers.office.drawingml import children_of
from sopan.readers.safely import Element, name_of

_TRANSPARENT = {"ins", "moveTo", "hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo", "sdtContent"}
_GONE = {"del", "moveFrom", "cellDel"}
CHANGES = frozenset({"ins", "del", "moveTo", "moveFrom", "cellIns", "cellDel"})


def runs(element: Element) -> Iterator[Element]:
    """Every w:r inside, without what was struck out and what merely invites to type."""
    for child in children_of(element):
        name = name_of(child)
        if name == "r":
            yield child
        elif name in _TRANSPARENT or (name == "sdt" and not is_invitation(child)):
            yield from runs(child)
        elif name in ("oMath", "oMathPara"):
            yield child


def blocks(element: Element) -> Iterator[Element]:
    """Every w:p and w:tbl right inside a story, a cell, or a text box, and w:sectPr at its end."""
    for child in children_of(element):
        name = name_of(child)
        if name in ("p", "tbl", "sectPr"):
            yield child
        elif name in _TRANSPARENT or (name == "sdt" and not is_invitation(child)):
            yield from blocks(child)


def is_gone(properties: Element | None) -> bool:
    """Whether these properties of a row, a cell, or a paragraph's end say that it was struck out."""
    return properties is not None and any(name_of(child) in _GONE for child in properties)


def is_invitation(control: Element) -> bool:
    """Whether a content control shows only its invitation to type."""
    return bool(switched(control, "w:sdtPr/w:showingPlcHdr"))


def is_changed(root: Element) -> bool:
    """Whether any change is tracked inside."""
    return next(root.iter(*(W + name for name in CHANGES)), None) is not None


def ticked(begin: Element) -> str:
    """The box that a form field shows, given its w:fldChar; "" when it is no box."""
    box = find(begin, "w:ffData/w:checkBox")
    if box is None:
        return ""
    state = switched(box, "w:checked")
    return "☒" if (switched(box, "w:default") if state is None else state) else "☐"
