"""Characters that stand in an actor's cell instead of a drawn symbol: ticks, squares, diamonds, words, arrows."""

import re
from typing import NamedTuple

from sopan.readers.found import Outline
from sopan.readers.recogniser.words import fold

_BOXES = set("vVxX√✓✔☑✅×■□▪▫▭▬◼◻⬛⬜▢█▣*") | {"\uf0fc", "\uf0fe", "\uf06e", "\uf0a8", "ü"}
_DIAMONDS = set("◇◆⬥⬦♦♢❖") | {"\uf075"}
_CAPSULES = set("○◯⬭⬬●") | {"\uf06c"}
_PENTAGONS = set("⬠⬟⌂☖⛉")
_ARROWS = {
    "right": set("→►▶⇒⟶⇨➔➜➡>") | {"\uf0e0", "\uf0e8"},
    "left": set("←◄◀⇐⟵⬅<") | {"\uf0df"},
    "down": set("↓▼⇓⬇↧") | {"\uf0e2"},
    "up": set("↑▲⇑⬆") | {"\uf0e1"},
}
_WORDS = {
    "mulai": Outline.CAPSULE, "start": Outline.CAPSULE, "begin": Outline.CAPSULE, "selesai": Outline.CAPSULE,
    "end": Outline.CAPSULE, "stop": Outline.CAPSULE, "berakhir": Outline.CAPSULE, "proses": Outline.BOX,
    "keputusan": Outline.DIAMOND,
}  # fmt: skip
_BLANK = re.compile(r"\s+")


class Meaning(NamedTuple):
    """What characters stand for: an outline or None, and the ways in which arrows point ("right", "down", ...)."""

    outline: Outline | None
    ways: tuple[str, ...] = ()


def read_characters(text: str) -> Meaning | None:
    """The symbol and the arrows that ``text`` draws; None when it says something else."""
    if word := _WORDS.get(fold(text)):
        return Meaning(word)
    characters = _BLANK.sub("", text)
    if not characters or len(characters) > 6:
        return None
    outline: Outline | None = None
    ways: list[str] = []
    for character in characters:
        way = next((way for way, those in _ARROWS.items() if character in those), "")
        found = _outline(character)
        if way:
            ways.append(way)
        elif found and outline in (None, found):
            outline = found
        else:
            return None
    return Meaning(outline, tuple(ways))


def _outline(character: str) -> Outline | None:
    for those, outline in (
        (_BOXES, Outline.BOX),
        (_DIAMONDS, Outline.DIAMOND),
        (_CAPSULES, Outline.CAPSULE),
        (_PENTAGONS, Outline.PENTAGON),
    ):
        if character in those:
            return outline
    return None
