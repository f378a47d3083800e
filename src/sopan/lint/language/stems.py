"""Compares texts by the stems of their words: "Surat yang telah diperiksa" and "pemeriksaan surat" share both."""

import re
from functools import cache, lru_cache

from sopan.lint.language.abbreviations import Kind, abbreviations
from sopan.lint.language.lexicon import lexicon, word_list
from sopan.lint.language.morphology import bare

_WORD = re.compile(r"[^\W\d_]{2,}\d?[^\W\d_]?")
_PREFIX = re.compile(r"(?:mem|men|meng|meny|me|pem|pen|peng|peny|pe|per|ber|ter|di|ke|se)(?=[a-z]{4,})")
_SUFFIX = re.compile(r"(?<=[a-z]{4})(?:kan|an|i)$")


@lru_cache(maxsize=4096)
def content_stems(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning; abbreviations give the stems of their full words as well."""
    stems: set[str] = set()
    for word in _WORD.findall(text.lower()):
        known = abbreviations().get(word)
        if known is not None and known.kind is not Kind.HASTY:
            stems |= {word} | {stem(part) for part in _WORD.findall(known.full.lower()) if _carries_meaning(part)}
        elif _carries_meaning(word):
            stems.add(stem(word))
    return frozenset(stems)


def _carries_meaning(word: str) -> bool:
    return len(word) > 2 and word not in word_list("tanpa_makna")


@cache
def stem(word: str) -> str:
    """A key shared by the forms of one word; not always the stem a dictionary has, and only good for comparing.

    >>> stem("pemeriksaan"), stem("diperiksa"), stem("memeriksa")
    ('periksa', 'periksa', 'periksa')
    """
    form = bare(word).removesuffix("nya")
    forms = lexicon()
    verb = forms.by_active.get(form) or forms.by_passive.get(form) or forms.by_noun.get(form) or forms.by_base.get(form)
    if verb is not None:
        return _SUFFIX.sub("", verb.base)
    return _SUFFIX.sub("", _PREFIX.sub("", form, count=1) if _PREFIX.match(form) else form)
