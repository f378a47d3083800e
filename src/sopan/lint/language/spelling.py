"""Guesses the verb behind a misspelt word."""

from difflib import get_close_matches
from functools import lru_cache

from sopan.lint.language.lexicon import lexicon

_SHORTEST = 6


@lru_cache(maxsize=512)
def likely_verb(word: str) -> str:
    """The me- verb that ``word`` most likely is a slip of ("Mmeriksa" gives "memeriksa"), or "".

    Only words that begin with m are tried, for there the intention is plain.
    """
    form = word.lower()
    if len(form) < _SHORTEST or not form.startswith("m") or form in lexicon().by_active:
        return ""
    return next(iter(get_close_matches(form, lexicon().by_active, n=1, cutoff=0.85)), "")
