"""Puts candidates in order by the same sums on both engines: where the words stand, and what they say."""

from collections.abc import Sequence
from itertools import pairwise

from sopan_web.search.engines import Candidate
from sopan_web.search.queries.question import Group

_IN_TITLE, _IN_MAIN, _ELSEWHERE = 6.0, 2.0, 1.0
_TOGETHER, _FILLING = 3.0, 4.0


def rank(candidates: Sequence[Candidate], groups: Sequence[Group]) -> list[int]:
    """The candidates' numbers, best first; of equals the newest first."""
    scored = [(-_score(candidate, groups), -candidate.pk) for candidate in candidates]
    return [-pk for _, pk in sorted(scored)]


def _score(candidate: Candidate, groups: Sequence[Group]) -> float:
    score, told = 0.0, 0.0
    for group in groups:
        if _holds(candidate.judul, group):
            score += _IN_TITLE * group.weight
            told += group.weight
        elif _holds(candidate.pokok, group):
            score += _IN_MAIN * group.weight
        elif not group.optional:
            score += _ELSEWHERE * group.weight
    if told:
        length = candidate.judul.count(" ") - 1
        score += _FILLING * told * min(1.0, len(groups) / length)
        score += _TOGETHER * told * _neighbours(candidate.judul, groups)
    return round(score, 6)


def _holds(stems: str, group: Group) -> bool:
    return any(f" {term} " in stems for term in group.terms)


def _neighbours(judul: str, groups: Sequence[Group]) -> float:
    """The share of pairs of groups whose words follow each other in the title as they were asked."""
    pairs = list(pairwise(groups))
    together = sum(f" {one.terms[0]} {other.terms[0]} " in judul for one, other in pairs)
    return together / len(pairs) if pairs else 0.0
