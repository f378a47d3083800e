"""The names that Word gives to its elements, and how to ask an element for one value."""

from sopan.readers.safely import Element, number_of

SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "v": "urn:schemas-microsoft-com:vml",
}
W = f"{{{SPACES['w']}}}"
V = f"{{{SPACES['v']}}}"
R = f"{{{SPACES['r']}}}"
TWIP = 20.0
EMU = 12700.0
_OFF = {"0", "false", "off", "none"}


def find(element: Element | None, path: str) -> Element | None:
    """The first element at ``path``, whose prefixes are those of ``SPACES``."""
    return None if element is None else element.find(path, SPACES)


def find_all(element: Element | None, path: str) -> list[Element]:
    """Every element at ``path``."""
    return [] if element is None else element.findall(path, SPACES)


def value(element: Element | None, path: str, attribute: str = "val") -> str:
    """The attribute ``w:attribute`` of what stands at ``path``; "" where there is none."""
    found = find(element, path)
    return "" if found is None else found.get(W + attribute, "")


def switched(element: Element | None, path: str) -> bool | None:
    """A switch such as w:b: on by its presence alone, off by its value; None where it is absent."""
    found = find(element, path)
    return None if found is None else found.get(W + "val", "1") not in _OFF


def points(element: Element | None, attribute: str, default: float = 0.0) -> float:
    """A length given in twentieths of a point, in points."""
    given = None if element is None else element.get(W + attribute)
    return default if given is None else number_of(given, default * TWIP) / TWIP
