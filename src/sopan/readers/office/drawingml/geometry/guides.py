"""The small formulas in which a drawn geometry may give its places."""

from collections.abc import Mapping
from itertools import chain, islice
from math import atan2, cos, hypot, radians, sin, sqrt, tan

from sopan.readers.safely import Element, number_of

_ANGLE = 60_000
_LARGEST = 1e12
_MOST = 1_000  # guides; the most intricate preset has 200


def read_adjusted(geometry: Element) -> dict[str, float]:
    """The adjustments of a preset by name: "adj1" and so on, in 100,000ths or in angles."""
    found = geometry.iterfind("{*}avLst/{*}gd")
    return {guide.get("name", ""): number_of(guide.get("fmla", "").removeprefix("val ")) for guide in found}


def read_guides(geometry: Element, width: float, height: float) -> dict[str, float]:
    """The values of all names in a geometry of this size; a formula that can't be reckoned is left out."""
    values = _known(width, height)
    guides = chain(geometry.iterfind("{*}avLst/{*}gd"), geometry.iterfind("{*}gdLst/{*}gd"))
    for guide in islice(guides, _MOST):
        reckoned = _reckon(guide.get("fmla", "").split(), values)
        if reckoned is not None and abs(reckoned) < _LARGEST:
            values[guide.get("name", "")] = reckoned
    return values


def value_of(text: str | None, values: Mapping[str, float]) -> float:
    """A place: a number, or the name of a guide; 0 for neither."""
    return values[text] if text and text in values else number_of(text)


def _known(w: float, h: float) -> dict[str, float]:
    values = {"l": 0.0, "t": 0.0, "r": w, "b": h, "w": w, "h": h, "hc": w / 2, "vc": h / 2}
    values |= {"ss": min(w, h), "ls": max(w, h)}
    for part in (2, 3, 4, 5, 6, 8, 10, 12, 32):
        values |= {f"wd{part}": w / part, f"hd{part}": h / part, f"ssd{part}": min(w, h) / part}
    circle = 360 * _ANGLE
    return values | {"cd2": circle / 2, "cd4": circle / 4, "cd8": circle / 8, "3cd4": circle * 3 / 4}


def _reckon(words: list[str], values: Mapping[str, float]) -> float | None:
    if not words:
        return None
    x, y, z = ([value_of(word, values) for word in words[1:4]] + [0.0] * 3)[:3]
    try:
        return _apply(words[0], x, y, z)
    except (ArithmeticError, ValueError):
        return None


def _apply(formula: str, x: float, y: float, z: float) -> float | None:  # a table of the standard's 17
    angle = radians(y / _ANGLE)
    match formula:
        case "val":
            return x
        case "*/":
            return x * y / z
        case "+-":
            return x + y - z
        case "+/":
            return (x + y) / z
        case "?:":
            return y if x > 0 else z
        case "abs":
            return abs(x)
        case "sqrt":
            return sqrt(x)
        case "min":
            return min(x, y)
        case "max":
            return max(x, y)
        case "pin":
            return min(max(x, y), z)
        case "mod":
            return hypot(x, y, z)
        case "sin":
            return x * sin(angle)
        case "cos":
            return x * cos(angle)
        case "tan":
            return x * tan(angle)
        case "at2":
            return atan2(y, x) / radians(1) * _ANGLE
        case "cat2":
            return x * cos(atan2(z, y))
        case "sat2":
            return x * sin(atan2(z, y))
    return None
