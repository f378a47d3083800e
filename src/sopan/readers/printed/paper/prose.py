"""Lines joined into prose: where a paragraph ends, and what a hyphen at a line's end means."""

import re

from sopan.readers.printed.paper.lines import Line, gather_lines
from sopan.readers.printed.paper.words import Word

_MARKER = re.compile(r"(\(?[0-9]{1,2}[.)]|\(?[a-zA-Z][.)]|[-–•·●▪➢✓*])$")
_NIP = re.compile(r"NIP\b[.:]?")
_SENTENCE_END = re.compile(r"[.:;!?]$")
_PARAGRAPH_GAP = 0.75
_ROOM = 1.3


def join_words(words: list[Word], width: float | None = None) -> str:
    """The prose of ``words``, paragraphs parted by a newline.

    ``width``: how wide a line may be, in points; then a line that ends early although the next word would have found
    room ends its paragraph.
    """
    turn = reading_turn(words)
    lines = gather_lines([word for word in words if word.turn == turn], turn)
    rest = [word for word in words if word.turn != turn]
    paragraphs = _paragraphs(lines, width)
    return "\n".join(paragraphs + ([join_words(rest, width)] if rest else []))


def reading_turn(words: list[Word]) -> int:
    """How most of the letters are turned; 0 for no words."""
    letters: dict[int, int] = {}
    for word in words:
        letters[word.turn] = letters.get(word.turn, 0) + len(word.text)
    return max(letters, key=lambda turn: letters[turn], default=0)


def _paragraphs(lines: list[Line], width: float | None) -> list[str]:
    paragraphs: list[str] = []
    for above, line in zip([None, *lines], lines, strict=False):
        text = " ".join(word.text for word in line.words)
        if above is None or _starts_anew(above, line, width):
            paragraphs.append(text)
        else:
            paragraphs[-1] = _joined(paragraphs[-1], text)
    return paragraphs


def _starts_anew(above: Line, line: Line, width: float | None) -> bool:
    gap = line.box.y - (above.box.y + above.box.h)
    if gap > _PARAGRAPH_GAP * max(above.size, line.size):
        return True
    if _NIP.match(line.words[0].text):
        return True
    if len(line.words) > 1 and _MARKER.match(line.words[0].text) and line.box.x <= above.box.x + 2 * line.size:
        return True
    if width is None:
        return False
    return _ended_early(above, line, width)


def _ended_early(above: Line, line: Line, width: float) -> bool:
    """Whether the first word of ``line`` would have found room in the line ``above``, and the words allow it."""
    first = line.words[0]
    length = first.box.w if first.turn in (0, 180) else first.box.h
    if above.box.w + length + _ROOM * above.size > width:
        return False
    last = above.words[-1].text
    return bool(_SENTENCE_END.search(last)) or first.text[:1].isupper() or first.text[:1].isdigit()


def _joined(text: str, more: str) -> str:
    if not text.endswith("-") or text.endswith(" -"):
        return f"{text} {more}"
    left = re.split(r"\s", text)[-1][:-1]
    right = re.split(r"[\s,.;:)]", more)[0]
    return text + more if _keeps_hyphen(left, right) else text[:-1] + more


def _keeps_hyphen(left: str, right: str) -> bool:
    """Doubled words (undang-undang, surat-menyurat), numbers, and names keep their hyphen; broken words lose it."""
    if not left.isalpha() or not right[:1].islower() or left.isupper():
        return True
    stem = left.lower()[-3:]
    return stem in right.lower()
