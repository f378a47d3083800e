"""The words inside a shape, in Excel's own paragraphs or in Word's."""

from collections.abc import Iterator

from sopan.readers.found import plain_letters
from sopan.readers.office.drawingml.alternate import children_of
from sopan.readers.safely import Element, name_of, number_of

_DRAWINGS = ("drawing", "pict", "object", "instrText", "delText", "del", "moveFrom")
_FACES = ("latin", "rFonts", "sym")


def words_of(body: Element | None) -> tuple[str, bool]:
    """The text, paragraphs parted by newlines, and whether every word is bold."""
    if body is None:
        return "", False
    paragraphs = [list(_runs(paragraph)) for paragraph in _paragraphs(body)]
    text = "\n".join("".join(words for words, _ in runs) for runs in paragraphs)
    weights = [bold for runs in paragraphs for words, bold in runs if words.strip()]
    return "\n".join(line.strip() for line in text.strip().split("\n")), bool(weights) and all(weights)


def _paragraphs(element: Element) -> Iterator[Element]:
    for child in children_of(element):
        if name_of(child) == "p":
            yield child
        elif name_of(child) not in _DRAWINGS:
            yield from _paragraphs(child)


def _runs(element: Element) -> Iterator[tuple[str, bool]]:
    for child in children_of(element):
        name = name_of(child)
        if name in ("r", "fld", "smartTag") and child.find("{*}r") is None:
            yield "".join(_letters(child)), _is_bold(child)
        elif name == "br":
            yield "\n", False
        elif name not in _DRAWINGS:
            yield from _runs(child)


def _letters(run: Element) -> Iterator[str]:
    face = _face(run)
    for child in children_of(run):
        match name_of(child):
            case "t":
                yield plain_letters(child.text or "", face)
            case "tab":
                yield "\t"
            case "br" | "cr":
                yield "\n"
            case "noBreakHyphen":
                yield "-"
            case "sym":
                yield _symbol(child)


def _symbol(element: Element) -> str:
    values = _facts(element)
    try:
        return plain_letters(chr(int(values.get("char", ""), 16)), values.get("font", ""))
    except (ValueError, OverflowError):
        return ""


def _face(run: Element) -> str:
    properties = run.find("{*}rPr")
    if properties is None:
        return ""
    for child in properties:
        if name_of(child) in _FACES:
            facts = _facts(child)
            return facts.get("typeface") or facts.get("ascii") or facts.get("hAnsi") or ""
    return ""


def _is_bold(run: Element) -> bool:
    properties = run.find("{*}rPr")
    if properties is None:
        return False
    weight = properties.find("{*}b")
    if weight is None:
        return number_of(properties.get("b")) == 1 or properties.get("b") == "true"
    return _facts(weight).get("val") not in ("0", "false", "off")


def _facts(element: Element) -> dict[str, str]:
    """The attributes by their names without a namespace: Word's have one, Excel's none."""
    return {str(key).rpartition("}")[2]: str(value) for key, value in element.attrib.items()}
