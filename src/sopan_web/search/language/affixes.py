"""What a word may become when one affix is taken off, by the sound laws of Indonesian."""

from collections.abc import Iterator

_VOWELS = "aiueo"
_PARTICLES = ("lah", "kah", "tah", "pun", "nya", "ku", "mu")
_SUFFIXES = ("kan", "an", "i")
_PLAIN_PREFIXES = ("di", "ke", "se", "ber", "ter", "per", "be", "te", "pe", "me", "bel", "pel")
_NASAL = {  # after me- or pe-: which letters may follow the nasal, and which letter it swallowed before a vowel
    "m": ("bfpv", "p"),
    "n": ("cdjtsz", "t"),
    "ny": ("", "s"),
    "ng": ("ghkq", "k"),
}
_SHORTEST = 3


def without_particle(word: str) -> Iterator[str]:
    """Without -lah, -kah, -nya, and the like."""
    return _without(word, _PARTICLES)


def without_suffix(word: str) -> Iterator[str]:
    """Without -kan, -an, or -i."""
    return _without(word, _SUFFIXES)


def without_prefix(word: str) -> Iterator[str]:
    """Without one prefix, in every way its nasal can be read: "menulis" gives "ulis", "nulis", "tulis"."""
    for prefix in _PLAIN_PREFIXES:
        if word.startswith(prefix):
            yield from _long_enough(word[len(prefix) :])
    if word[:2] in ("me", "pe"):
        for nasal, (followers, swallowed) in _NASAL.items():
            if word.startswith(nasal, 2):
                yield from _after_nasal(word[2 + len(nasal) :], nasal, followers, swallowed)


def _after_nasal(rest: str, nasal: str, followers: str, swallowed: str) -> Iterator[str]:
    if rest[:1] in _VOWELS:
        yield from _long_enough(swallowed + rest)
    if nasal == "ng":
        if rest[:1] == "e":  # before one syllable: mengecek
            yield from _long_enough(rest[1:])
        if rest[:1] in _VOWELS:
            yield from _long_enough(rest)
    if rest[:1] and rest[0] in followers:
        yield from _long_enough(rest)
    if rest[:2] in ("pr", "kr", "tr", "st", "sp", "sk", "kl", "pl"):  # memproses, mengkritik
        yield from _long_enough(rest)


def _without(word: str, endings: tuple[str, ...]) -> Iterator[str]:
    for ending in endings:
        if word.endswith(ending):
            yield from _long_enough(word[: -len(ending)])


def _long_enough(rest: str) -> Iterator[str]:
    if len(rest) >= _SHORTEST and not rest.isdigit():
        yield rest
