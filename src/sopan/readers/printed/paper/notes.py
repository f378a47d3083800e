"""The small raised numbers that call a note at the foot of the page: no part of the sentence before them."""

import re

from sopan.readers.printed.paper.words import Word

_NUMBER = re.compile(r"\d{1,2}")
_NOTE = re.compile(r"(\d{1,2})[^\W\d]")
_SMALL = 0.75
_NEAR = 0.25
_MOST_LOOKS = 2_000_000


def without_calls(words: list[Word]) -> list[Word]:
    """``words`` without the calls of notes; a raised number that no note further down begins with stays: "12 m2"."""
    numbers = [word for word in words if word.turn == 0 and _NUMBER.fullmatch(word.text)]
    if len(numbers) * len(words) > _MOST_LOOKS:
        return words
    calls = [word for word in numbers if any(_is_raised(word, other) for other in words)]
    heads = [(word, found[1]) for word in words if (found := _NOTE.match(word.text))]
    heads += [(word, word.text) for word in numbers if any(_is_raised(word, other, behind=False) for other in words)]
    called = {id(call) for call in calls if any(_is_note_of(call, *head) for head in heads)}
    return [word for word in words if id(word) not in called]


def _is_raised(number: Word, word: Word, *, behind: bool = True) -> bool:
    """Whether ``number`` is set small and high at the end of ``word``, or else before it."""
    if word.turn or number.size > _SMALL * word.size:
        return False
    left, right = (word, number) if behind else (number, word)
    gap = right.box.x - left.box.x - left.box.w
    foot = number.box.y + number.box.h
    return (
        -_NEAR < gap / word.size < (_NEAR if behind else 1.0) and word.box.y - 2 < foot < word.box.y + 0.8 * word.box.h
    )


def _is_note_of(call: Word, head: Word, number: str) -> bool:
    return number == call.text and head is not call and head.box.y > call.box.y + call.box.h
