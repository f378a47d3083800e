"""Numbers of numbered paragraphs, counted as Word counts them: "1.", "a)", "1.2"."""

import re
from typing import NamedTuple

from sopan.readers.found import plain_letters
from sopan.readers.office.docx.names import W, find, find_all, switched, value
from sopan.readers.safely import Element, number_of

_PLACE = re.compile("%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_MOST = 9


class _Level(NamedTuple):
    start: int
    form: str
    text: str
    font: str
    plain: bool

    def said(self, count: int) -> str:
        return spell(count, "decimal" if self.plain else self.form)


_NO_LEVEL = _Level(1, "decimal", "%1.", "", plain=False)


class Numbering:
    """The lists of one document and how far each has been counted; ask it in the document's order."""

    def __init__(self, part: Element | None) -> None:
        self._abstract = {value(it, ".", "abstractNumId"): it for it in find_all(part, "w:abstractNum")}
        self._lists = {value(it, ".", "numId"): it for it in find_all(part, "w:num")}
        self._links = {value(it, "w:styleLink"): key for key, it in self._abstract.items() if value(it, "w:styleLink")}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()
        self._levels: dict[tuple[str, int], _Level] = {}

    def level_of_style(self, list_id: str, style: str) -> int:
        """The level that belongs to a paragraph style, where the style names only the list."""
        for level in find_all(self._abstract.get(self._abstract_of(list_id)), "w:lvl"):
            if value(level, "w:pStyle") == style:
                return int(number_of(level.get(W + "ilvl")))
        return 0

    def mark(self, list_id: str, depth: int) -> str:
        """The mark before the next paragraph of this list at ``depth`` (from 0); "" for no list."""
        if list_id not in self._lists:
            return ""
        depth = min(max(depth, 0), _MOST - 1)
        abstract = self._abstract_of(list_id)
        counts = self._counts.setdefault(abstract, {})
        if list_id not in self._begun:
            self._begun.add(list_id)
            self._restart(list_id, counts)
        level = self._level(list_id, depth)
        counts[depth] = counts[depth] + 1 if depth in counts else level.start
        for deeper in [it for it in counts if it > depth]:
            del counts[deeper]
        if level.form == "bullet":
            return plain_letters(level.text, level.font)
        return _PLACE.sub(lambda found: self._said(list_id, int(found[1]) - 1, level, counts), level.text)

    def _said(self, list_id: str, depth: int, asking: _Level, counts: dict[int, int]) -> str:
        level = self._level(list_id, depth)
        return level._replace(plain=asking.plain).said(counts.get(depth, level.start))

    def _restart(self, list_id: str, counts: dict[int, int]) -> None:
        for override in find_all(self._lists[list_id], "w:lvlOverride"):
            start = value(override, "w:startOverride")
            if start:
                counts[int(number_of(override.get(W + "ilvl")))] = int(number_of(start)) - 1

    def _abstract_of(self, list_id: str) -> str:
        key = value(self._lists.get(list_id), "w:abstractNumId")
        link = value(self._abstract.get(key), "w:numStyleLink")
        return self._links.get(link, key)

    def _level(self, list_id: str, depth: int) -> _Level:
        key = (list_id, depth)
        if key not in self._levels:
            path = f"w:lvl[@w:ilvl='{depth}']"
            override = find(self._lists[list_id], f"w:lvlOverride[@w:ilvl='{depth}']/w:lvl")
            found = override if override is not None else find(self._abstract.get(self._abstract_of(list_id)), path)
            self._levels[key] = _read_level(found)
        return self._levels[key]


def _read_level(level: Element | None) -> _Level:
    if level is None:
        return _NO_LEVEL
    return _Level(
        int(number_of(value(level, "w:start"), 1)),
        value(level, "w:numFmt") or "decimal",
        value(level, "w:lvlText"),
        value(level, "w:rPr/w:rFonts", "ascii"),
        bool(switched(level, "w:isLgl")),
    )


def spell(count: int, form: str) -> str:
    """``count`` in one of Word's forms; decimal for those that no Indonesian document has."""
    if form in ("lowerLetter", "upperLetter") and count > 0:
        turns, place = divmod(count - 1, 26)
        letters = chr(ord("a") + place) * min(turns + 1, 20)
        return letters.upper() if form == "upperLetter" else letters
    if form in ("lowerRoman", "upperRoman") and 0 < count < 4000:
        return _roman(count).upper() if form == "upperRoman" else _roman(count)
    if form == "none":
        return ""
    return f"{count:02}" if form == "decimalZero" else str(count)


def _roman(count: int) -> str:
    written = ""
    for worth, letters in _ROMAN:
        times, count = divmod(count, worth)
        written += letters * times
    return written
