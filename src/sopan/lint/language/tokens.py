"""Cuts a text into words and marks, joining what office Indonesian often writes apart ("di periksa")."""

import re
from typing import NamedTuple

from sopan.lint.language.lexicon import lexicon

_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+|\n|[^\w\s]")
_LIST_MARK = re.compile(r"\s*(?:(?:\d{1,2}|[a-z])[.)](?!\d)|[-•–*·])\s+")


class Token(NamedTuple):
    """A word or a mark with its place in the text; ``lower`` is the word in lower case, joined where needed."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """True for words, False for numbers and marks."""
        return self.text[0].isalpha()


def tokens_of(text: str) -> tuple[Token, ...]:
    """The words and marks of ``text``; "di tanda tangani" and "menindak lanjuti" become one token."""
    single = [Token(match[0], match[0].lower(), match.start(), match.end()) for match in _TOKEN.finditer(text)]
    joined: list[Token] = []
    place = 0
    while place < len(single):
        length = _joinable(single, place)
        joined.append(_join(single[place : place + length]))
        place += length
    return tuple(joined)


def _joinable(tokens: list[Token], place: int) -> int:
    """How many tokens from ``place`` make one verb: 3, 2, or 1 (none to join)."""
    longest = 1
    if not tokens[place].is_word:
        return longest
    forms = lexicon()
    joined = tokens[place].lower
    for length, token in enumerate(tokens[place + 1 : place + 3], 2):
        if not token.is_word:
            break
        joined += token.lower
        verb = joined.removesuffix("nya")
        if verb in forms.by_passive or (verb in forms.by_active and length == 2):
            longest = length
    return longest


def _join(parts: list[Token]) -> Token:
    if len(parts) == 1:
        return parts[0]
    return Token(
        " ".join(part.text for part in parts), "".join(part.lower for part in parts), parts[0].start, parts[-1].end
    )


def skip_list_mark(text: str) -> int:
    """Where the words begin behind a leading list mark ("1. ", "a) ", "- "), 0 without one."""
    match = _LIST_MARK.match(text)
    return match.end() if match else 0


def capitalised(text: str) -> str:
    """``text`` with its first letter as a capital; the rest stays."""
    return text[:1].upper() + text[1:]
