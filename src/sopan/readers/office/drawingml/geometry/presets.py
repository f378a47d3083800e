"""What the named shapes of Office look like: an outline, a line, or an arrow as thick as a shape."""

from collections.abc import Mapping

from sopan.drawing import Point
from sopan.readers.found import Outline

_BOX = "rect flowChartProcess flowChartPredefinedProcess flowChartInternalStorage frame bevel actionButtonBlank"
_ROUNDED = "flowChartAlternateProcess round1Rect round2SameRect round2DiagRect plaque"
_DIAMOND = "diamond flowChartDecision flowChartSort"
_PENTAGON = "homePlate flowChartOffpageConnector pentagon"
_CIRCLE = "ellipse flowChartConnector donut flowChartOr flowChartSummingJunction"

OUTLINES: Mapping[str, tuple[Outline, float]] = {
    **dict.fromkeys(_BOX.split(), (Outline.BOX, 1.0)),
    **dict.fromkeys(_ROUNDED.split(), (Outline.CAPSULE, 0.5)),
    **dict.fromkeys(_DIAMOND.split(), (Outline.DIAMOND, 1.0)),
    **dict.fromkeys(_PENTAGON.split(), (Outline.PENTAGON, 1.0)),
    **dict.fromkeys(_CIRCLE.split(), (Outline.CIRCLE, 1.0)),
    "flowChartTerminator": (Outline.CAPSULE, 1.0),
}
"""The outline of a preset and how sure it is that it is meant; people take a rounded box for a box and a capsule."""

_WHOLE = 100_000
_LITTLE_ROUND = 0.3  # of the shorter side; the preset comes with a sixth


def outline_of(name: str, adjusted: Mapping[str, float]) -> tuple[Outline, float]:
    """The outline that a preset shows, and how surely."""
    if name == "roundRect":
        radius = adjusted.get("adj", 16_667) / _WHOLE
        return (Outline.CAPSULE, 1.0) if radius >= _LITTLE_ROUND else (Outline.CAPSULE, 0.5)
    return OUTLINES.get(name, (Outline.OTHER, 1.0))


def line_of(name: str, width: float, height: float, adjusted: Mapping[str, float]) -> tuple[Point, ...]:
    """The points of a line or connector in its own frame; () when ``name`` is no line.

    A curved connector is read as the bent one that it was rounded from.
    """
    w, h = width, height
    x1, y2, x3 = (adjusted.get(f"adj{n}", _WHOLE / 2) / _WHOLE for n in (1, 2, 3))
    x1, y2, x3 = w * x1, h * y2, w * x3
    match name.replace("curved", "bent"):
        case "line" | "straightConnector1" | "bentConnector1":
            return (0.0, 0.0), (w, h)
        case "lineInv":
            return (0.0, h), (w, 0.0)
        case "bentConnector2":
            return (0.0, 0.0), (w, 0.0), (w, h)
        case "bentConnector3":
            return (0.0, 0.0), (x1, 0.0), (x1, h), (w, h)
        case "bentConnector4":
            return (0.0, 0.0), (x1, 0.0), (x1, y2), (w, y2), (w, h)
        case "bentConnector5":
            return (0.0, 0.0), (x1, 0.0), (x1, y2), (x3, y2), (x3, h), (w, h)
        case "leftBracket":
            return (w, 0.0), (0.0, 0.0), (0.0, h), (w, h)
        case "rightBracket":
            return (0.0, 0.0), (w, 0.0), (w, h), (0.0, h)
    return ()


def arrow_of(name: str, width: float, height: float) -> tuple[Point, ...]:
    """The middle line of an arrow that is a shape of its own, from its tail to its head; () for any other shape."""
    w, h = width, height
    match name:
        case "rightArrow" | "notchedRightArrow" | "stripedRightArrow" | "leftRightArrow":
            return (0.0, h / 2), (w, h / 2)
        case "leftArrow":
            return (w, h / 2), (0.0, h / 2)
        case "downArrow" | "upDownArrow":
            return (w / 2, 0.0), (w / 2, h)
        case "upArrow":
            return (w / 2, h), (w / 2, 0.0)
        case "bentArrow":
            return (w / 8, h), (w / 8, h / 4), (w, h / 4)
        case "bentUpArrow":
            return (0.0, h * 7 / 8), (w * 3 / 4, h * 7 / 8), (w * 3 / 4, 0.0)
    return ()


def has_two_heads(name: str) -> bool:
    """Whether an arrow that is a shape points both ways."""
    return name in ("leftRightArrow", "upDownArrow")
