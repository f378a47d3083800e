"""Made-up names of villages, goods, and programmes: the long tail of words that stand in few SOPs."""

from random import Random

_SYLLABLES = [consonant + vowel for consonant in "bcdghjklmnprstwy" for vowel in "aiueo"]
_ENDINGS = ("", "", "n", "ng", "r", "s", "t", "k", "m", "h")


def make_names(count: int, seed: str = "nama") -> list[str]:
    """That many different names of two to four syllables."""
    random = Random(seed)
    found: dict[str, None] = {}
    while len(found) < count:
        syllables = random.choices(_SYLLABLES, k=random.choice((2, 3, 3, 4)))
        found["".join(syllables).capitalize() + random.choice(_ENDINGS)] = None
    return list(found)
