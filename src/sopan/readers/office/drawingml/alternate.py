"""Children of an element where a file offers the same thing twice: in a new way, and in one for old programs."""

from collections.abc import Iterator

from sopan.readers.safely import Element, name_of

_FOREIGN = {"wpi", "aink", "am3d", "cx", "cx1", "cx2", "cx4", "sle", "sle15", "tsle", "psuz", "iact"}
"""Ink, models, charts, and slicers: their fallback is a picture or a plain shape, which says more."""


def children_of(element: Element) -> Iterator[Element]:
    """The children of ``element``; of an alternative the one that can be read, never both."""
    for child in element:
        if name_of(child) == "AlternateContent":
            chosen = _choose(child)
            if chosen is not None:
                yield from children_of(chosen)
        elif name_of(child):
            yield child


def _choose(alternative: Element) -> Element | None:
    choices = [child for child in alternative if name_of(child) == "Choice" and len(child)]
    fallback = next((child for child in alternative if name_of(child) == "Fallback" and len(child)), None)
    known = (choice for choice in choices if not _FOREIGN & set(choice.get("Requires", "").split()))
    return next(known, fallback)
