"""The few bits of XML that the SVG is made of: short numbers, elements, and paths."""

from collections.abc import Iterable

from sopan.drawing.model import Point
from sopan.writers.xml_text import quoted

Attribute = str | float | None


def number(value: float) -> str:
    """At most two decimals, without needless zeros: 12, 0.5 as .5, -3.25."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    if text in ("-0", "0"):
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def element(name: str, content: str = "", /, **attributes: Attribute) -> str:
    """An element; an attribute of None is left out, ``_`` in a name stands for ``-`` (``class_`` for ``class``)."""
    pairs = "".join(f" {_key(key)}={_value(value)}" for key, value in attributes.items() if value is not None)
    return f"<{name}{pairs}>{content}</{name}>" if content else f"<{name}{pairs}/>"


def group(parts: Iterable[str], /, **attributes: Attribute) -> str:
    """A group, one part a line; nothing at all when there are no parts."""
    inner = "\n".join(parts)
    return element("g", f"\n{inner}\n", **attributes) + "\n" if inner else ""


def path_data(points: Iterable[Point], closed: bool = False) -> str:
    """The ``d`` of a polyline; level and upright pieces in their short forms."""
    text = ""
    last: tuple[str, str] | None = None
    for x, y in ((number(x), number(y)) for x, y in points):
        if last is None:
            text = f"M{x} {y}"
        elif y == last[1]:
            text += f"H{x}"
        else:
            text += f"V{y}" if x == last[0] else f"L{x} {y}"
        last = (x, y)
    return text + "Z" * closed


def _key(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def _value(value: str | float) -> str:
    return quoted(value) if isinstance(value, str) else f'"{number(value)}"'
