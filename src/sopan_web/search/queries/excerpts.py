"""Cuts out of an SOP the passage that answers a question, with the words marked; parts of text, never markup."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sopan_web.search.document import Content, Passage, passages_of
from sopan_web.search.language import find_concepts, stem
from sopan_web.search.language.words import Word, cut_with_places
from sopan_web.search.queries.question import Group
from sopan_web.search.tokens import CONCEPT, hear, tokens_of

Parts = tuple[tuple[str, bool], ...]
_LONGEST = 180


class Excerpt(NamedTuple):
    """A passage in parts (text, marked), and where it stands."""

    passage: Passage
    parts: Parts


def cut_excerpt(content: Content, groups: Sequence[Group]) -> Excerpt:
    """The first of the passages that meet most groups; without any the first step."""
    passages = list(passages_of(content))
    if not passages:
        return Excerpt(Passage("", 0, ""), ())
    best = max(passages, key=lambda passage: _met(passage.text, groups)) if groups else passages[0]
    return Excerpt(best, _shorten(mark(best.text, groups)))


def mark(text: str, groups: Sequence[Group]) -> Parts:
    """``text`` in parts, those that answer the question marked."""
    wanted = {term for group in groups for term in group.terms}
    parts, end = [], 0
    for start, stop in _places(cut_with_places(text), wanted):
        if start > end:
            parts.append((text[end:start], False))
        if stop > end:
            parts.append((text[max(start, end) : stop], True))
            end = stop
    if end < len(text):
        parts.append((text[end:], False))
    return tuple(parts)


def _met(text: str, groups: Iterable[Group]) -> float:
    tokens = tokens_of([hear(text)])
    return sum(group.weight for group in groups if not tokens.isdisjoint(group.terms))


def _places(words: list[Word], wanted: set[str]) -> list[tuple[int, int]]:
    found = [(word.start, word.end) for word in words if word.text in wanted or stem(word.text) in wanted]
    for concept in find_concepts([word.text for word in words]):
        if CONCEPT + concept.name in wanted:
            found.append((words[concept.start].start, words[concept.end - 1].end))
    return sorted(found, key=lambda place: (place[0], -place[1]))


def _shorten(parts: Parts) -> Parts:
    """About the first marked words, cut at blanks."""
    text = "".join(part for part, _ in parts)
    if len(text) <= _LONGEST:
        return parts
    before = next((index for index, (_, marked) in enumerate(parts) if marked), 0)
    first = sum(len(part) for part, _ in parts[:before])
    start = max(0, min(first - _LONGEST // 3, len(text) - _LONGEST))
    start = text.rfind(" ", 0, start) + 1 if start else 0
    end = start + _LONGEST
    end = text.rfind(" ", start, end) if end < len(text) else len(text)
    return _window(parts, start, max(end, start + 1), len(text))


def _window(parts: Parts, start: int, end: int, length: int) -> Parts:
    kept, place = [], 0
    for text, marked in parts:
        piece = text[max(0, start - place) : max(0, end - place)]
        if piece:
            kept.append((piece, marked))
        place += len(text)
    ahead = (("… ", False),) if start else ()
    behind = ((" …", False),) if end < length else ()
    return (*ahead, *kept, *behind)
