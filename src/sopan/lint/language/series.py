"""A series of words as Indonesian writes it, with a comma before the last "dan"."""

from collections.abc import Sequence


def series(words: Sequence[str]) -> str:
    """The words in one phrase.

    >>> series(["a", "b"]), series(["a", "b", "c"])
    ('a dan b', 'a, b, dan c')
    """
    if len(words) < 3:
        return " dan ".join(words)
    return f"{', '.join(words[:-1])}, dan {words[-1]}"
