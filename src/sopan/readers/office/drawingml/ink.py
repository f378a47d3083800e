"""What is seen of a shape: its pen, its fill, and the heads of its line."""

from enum import Enum

from sopan.readers.safely import Element, name_of, number_of

_FILLS = ("solidFill", "gradFill", "pattFill", "blipFill", "grpFill")
_PAPER = {"ffffff", "window", "white", "bg1", "lt1"}


class Ink(Enum):
    """What a pen or a fill leaves on white paper."""

    NONE = "none"
    PAPER = "paper"
    SEEN = "seen"


def pen_of(shape: Element, properties: Element | None) -> Ink:
    """The pen: the shape's own, else that of its style."""
    line = None if properties is None else properties.find("{*}ln")
    own = None if line is None else _ink(line)
    return own or _styled(shape, "lnRef")


def fill_of(shape: Element, properties: Element | None) -> Ink:
    """The fill: the shape's own, else that of its style."""
    own = None if properties is None else _ink(properties)
    return own or _styled(shape, "fillRef")


def heads_of(properties: Element | None) -> tuple[bool, bool]:
    """Whether a head is drawn where the line begins, and where it ends."""
    line = None if properties is None else properties.find("{*}ln")
    if line is None:
        return False, False
    begins, ends = (line.find(f"{{*}}{name}") for name in ("headEnd", "tailEnd"))
    return _pointed(begins), _pointed(ends)


def _pointed(end: Element | None) -> bool:
    return end is not None and end.get("type", "none") not in ("none", "oval", "diamond")


def _ink(element: Element) -> Ink | None:
    """What the fill among the children of ``element`` leaves; None when there is none."""
    for child in element:
        if name_of(child) == "noFill":
            return Ink.NONE
        if name_of(child) in _FILLS:
            return _colour(child)
    return None


def _colour(fill: Element) -> Ink:
    colour = fill[0] if name_of(fill) == "solidFill" and len(fill) else None
    if colour is None:
        return Ink.SEEN
    alpha = colour.find("{*}alpha")
    if alpha is not None and number_of(alpha.get("val"), 100_000) == 0:
        return Ink.NONE
    return Ink.PAPER if colour.get("val", "").lower() in _PAPER and not _shaded(colour) else Ink.SEEN


def _shaded(colour: Element) -> bool:
    return any(name_of(change) in ("lumMod", "shade", "tint") for change in colour)


def _styled(shape: Element, name: str) -> Ink:
    found = shape.find(f"{{*}}style/{{*}}{name}")
    return Ink.SEEN if found is not None and number_of(found.get("idx")) > 0 else Ink.NONE
