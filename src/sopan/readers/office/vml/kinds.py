"""Which shape of Office a VML element is, under the names of DrawingML."""

import re
from collections.abc import Mapping

from sopan.readers.safely import Element, name_of, number_of

_WHOLE = 100_000
_VML_WHOLE = 21_600
_NUMBERED = re.compile(r"(?:_t|shapetype_|spt)(\d+)$")
_ELEMENTS = {"rect": "rect", "roundrect": "roundRect", "oval": "ellipse"}

_PRESETS: Mapping[int, str] = {
    1: "rect", 2: "roundRect", 3: "ellipse", 4: "diamond", 13: "rightArrow", 15: "homePlate", 20: "line",
    32: "straightConnector1", 33: "bentConnector2", 34: "bentConnector3", 35: "bentConnector4", 36: "bentConnector5",
    37: "curvedConnector2", 38: "curvedConnector3", 39: "curvedConnector4", 40: "curvedConnector5",
    56: "pentagon", 66: "leftArrow", 67: "downArrow", 68: "upArrow", 69: "leftRightArrow", 70: "upDownArrow",
    85: "leftBracket", 86: "rightBracket", 90: "bentUpArrow", 91: "bentArrow", 93: "stripedRightArrow",
    94: "notchedRightArrow", 109: "flowChartProcess", 110: "flowChartDecision", 112: "flowChartPredefinedProcess",
    113: "flowChartInternalStorage", 116: "flowChartTerminator", 120: "flowChartConnector",
    123: "flowChartSummingJunction", 124: "flowChartOr", 126: "flowChartSort", 176: "flowChartAlternateProcess",
    177: "flowChartOffpageConnector", 202: "rect",
}  # fmt: skip

PICTURE = 75


def number_of_kind(element: Element) -> int | None:
    """Office's number of the shape; None where the file doesn't tell, 0 for what somebody drew."""
    told = next((str(value) for key, value in element.attrib.items() if str(key).endswith("}spt")), None)
    if told is not None:
        return int(number_of(told))
    found = _NUMBERED.search(element.get("type", ""))
    return int(found[1][:6]) if found else None


def preset_of(element: Element) -> str:
    """The preset's name; "" when the shape has a path of its own, or one that nobody needs to know."""
    plain = _ELEMENTS.get(name_of(element))
    return plain or _PRESETS.get(number_of_kind(element) or 0, "")


def read_adjusted(element: Element) -> dict[str, float]:
    """The adjustments as DrawingML has them, in 100,000ths."""
    if name_of(element) == "roundrect":
        return {"adj": _share(element.get("arcsize", "0.2")) * _WHOLE}
    given = [part.strip() for part in element.get("adj", "").split(",")]
    values = {f"adj{n}": number_of(part) / _VML_WHOLE * _WHOLE for n, part in enumerate(given, 1) if part}
    return values | ({"adj": values["adj1"]} if "adj1" in values else {})


def _share(text: str) -> float:
    """A share of a side: "0.2", "20%", or in 65,536ths "13107f"."""
    number = number_of(text)
    if text.strip().endswith("f"):
        return number / 65_536
    return number / 100 if text.strip().endswith("%") else number
