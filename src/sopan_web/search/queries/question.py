"""Understands what somebody typed: concepts, stems, the unfinished last word, slips of the pen, weak words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sopan_web.search.language import cut, find_concepts, guess_stems, stem
from sopan_web.search.language.data import word_list
from sopan_web.search.queries.vocabulary import Vocabulary
from sopan_web.search.tokens import CONCEPT, GUESS

LONGEST = 200
MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Group:
    """One thing asked for: ``spoken`` as it is searched, ``terms`` any of which will do, ``weight`` what it says.

    At most ``entries`` entries meet it; an ``optional`` group only lifts the rank.
    """

    spoken: str
    terms: tuple[str, ...]
    weight: float = 0.0
    entries: int = 0
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """``corrected`` is the whole question with the slips mended, "" when nothing was mended."""

    groups: tuple[Group, ...]
    corrected: str = ""

    @property
    def required(self) -> tuple[Group, ...]:
        """The groups that a hit must meet."""
        return tuple(group for group in self.groups if not group.optional)


def understand(text: str, vocabulary: Vocabulary) -> Question:
    """The question behind a text; no group when the text holds no word."""
    words = cut(text[:LONGEST])[:MOST_WORDS]
    groups = _drop_stop_words(_group(words))
    known = vocabulary.count(term for group in groups for term in group.terms)
    found, mended = [], False
    for place, group in enumerate(groups):
        last = place == len(groups) - 1
        resolved = _resolve(group, known, vocabulary, last=last)
        mended |= resolved.spoken != group.spoken
        found.append(resolved)
    corrected = " ".join(group.spoken for group in found) if mended else ""
    return Question(_mark_optional(found), corrected)


def _group(words: Sequence[str]) -> list[Group]:
    by_start = {concept.start: concept for concept in find_concepts(words)}
    groups, place = [], 0
    while place < len(words):
        concept = by_start.get(place)
        end = concept.end if concept else place + 1
        terms = [CONCEPT + concept.name] if concept else []
        if end == place + 1:
            terms += _terms(words[place])
        groups.append(Group(" ".join(words[place:end]), tuple(dict.fromkeys(terms))))
        place = end
    return groups


def _terms(word: str) -> list[str]:
    """A word whose root nobody listed is found by itself, as a guess at others, and by the guesses at itself."""
    root = stem(word)
    if root != word:
        return [root]
    return [word, GUESS + word, *guess_stems(word)]


def _drop_stop_words(groups: list[Group]) -> list[Group]:
    stop = word_list("stop.txt")
    telling = [group for group in groups if group.spoken not in stop]
    return telling or groups


def _resolve(group: Group, known: dict[str, int], vocabulary: Vocabulary, *, last: bool) -> Group:
    """The group with those of its terms that stand somewhere; else with what it may go on to, or was meant to be."""
    if found := _weigh(group, known, vocabulary):
        return found
    if last and (completions := vocabulary.complete(group.spoken)):
        whole = replace(group, terms=tuple(dict.fromkeys(stem(word) for word in completions)))
    elif _may_be_a_slip(group) and (meant := vocabulary.correct(group.spoken)):
        whole = Group(meant, tuple(term for one in _group([meant]) for term in one.terms))
    else:
        return replace(group, weight=vocabulary.weigh(0))
    return _weigh(whole, vocabulary.count(whole.terms), vocabulary) or group


def _may_be_a_slip(group: Group) -> bool:
    """A word that names a concept, as SKTM does, is spelt right even where no SOP speaks of it."""
    return " " not in group.spoken and not any(term.startswith(CONCEPT) for term in group.terms)


def _weigh(group: Group, known: dict[str, int], vocabulary: Vocabulary) -> Group | None:
    counts = {term: known[term] for term in group.terms if term in known}
    if not counts:
        return None
    weight = vocabulary.weigh(max(counts.values()))
    return replace(group, terms=tuple(counts), weight=weight, entries=sum(counts.values()))


def _mark_optional(groups: list[Group]) -> tuple[Group, ...]:
    weak = word_list("weak.txt")
    says_little = [not weak.isdisjoint(group.terms) for group in groups]
    if all(says_little):
        return tuple(groups)
    return tuple(replace(group, optional=little) for group, little in zip(groups, says_little, strict=True))
