"""Numbers as Indonesians write them in documents: "1,5", "1.440", "½", "14 (empat belas)", "dua puluh lima"."""

import re
from fractions import Fraction

MAX_LENGTH = 12  # longer figures are no amount of anything in an SOP, and int() refuses very long ones

DIGIT_WORDS = {
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
}  # fmt: skip
FRACTION_WORDS = {"setengah": Fraction(1, 2), "seperempat": Fraction(1, 4)}
FRACTION_SIGNS = {
    "½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3),
}  # fmt: skip

_WHOLE = re.compile(r"[0-9]+")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_DECIMAL = re.compile(r"([0-9]+)[.,]([0-9]+)")
_MINUTES_OF_AN_HOUR = re.compile(r"[0-5][05]")
_QUARTERS = ("00", "25", "50")


def read_figure(figure: str) -> Fraction | None:
    """The value of "30", "1,5", "1.5", or "1.440" (a point before three digits parts thousands); else None.

    None too where two things may be meant: "1.30" (half past one), "1,440" (a thousand as a spreadsheet writes it).
    """
    if len(figure) > MAX_LENGTH:
        return None
    if _WHOLE.fullmatch(figure):
        return Fraction(int(figure))
    if _THOUSANDS.fullmatch(figure):
        return Fraction(int(figure.replace(".", "")))
    if (match := _DECIMAL.fullmatch(figure)) and not _means_two(match[1], match[2]):
        return Fraction(f"{match[1]}.{match[2]}")
    return None


def _means_two(whole: str, decimals: str) -> bool:
    clock = _MINUTES_OF_AN_HOUR.fullmatch(decimals) is not None and decimals not in _QUARTERS
    return clock or (len(decimals) == 3 and int(whole) > 0)


def read_words(words: list[str]) -> tuple[Fraction, int] | None:
    """The number that ``words`` (lower case) begin with and how many words it takes; below one thousand.

    "dua puluh lima hari" gives 25 and 3; "satu setengah jam" gives 3/2 and 2.
    """
    value, taken = _hundreds(words)
    rest = words[taken : taken + 1]
    if rest and rest[0] in FRACTION_WORDS:
        return value + FRACTION_WORDS[rest[0]], taken + 1
    return (Fraction(value), taken) if taken else None


def _hundreds(words: list[str]) -> tuple[int, int]:
    head = words[0] if words else ""
    if head == "seratus":
        value, taken = _tens(words[1:])
        return 100 + value, 1 + taken
    if head in DIGIT_WORDS and words[1:2] == ["ratus"]:
        value, taken = _tens(words[2:])
        return 100 * DIGIT_WORDS[head] + value, 2 + taken
    return _tens(words)


def _tens(words: list[str]) -> tuple[int, int]:
    head, follower = [*words[:2], "", ""][:2]
    if head in ("sepuluh", "sebelas"):
        return (10 if head == "sepuluh" else 11), 1
    if head not in DIGIT_WORDS:
        return 0, 0
    digit = DIGIT_WORDS[head]
    if follower == "belas":
        return 10 + digit, 2
    if follower == "puluh":
        ones = DIGIT_WORDS.get(words[2], 0) if len(words) > 2 else 0
        return 10 * digit + ones, 3 if ones else 2
    return digit, 1
