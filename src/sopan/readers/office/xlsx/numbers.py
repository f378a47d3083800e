"""Numbers as a sheet shows them, with the decimal comma of Indonesia."""

import re
from functools import lru_cache

from sopan.readers.office.xlsx.dates import is_date, show_date

_SECTION = re.compile(r'((?:"[^"]*"|\\.|\[[^\]]*\]|[^;])*)(;|$)', re.DOTALL)
_WORD = re.compile(r'"([^"]*)"|\\(.)|[_*].|\[[^\]]*\]|[?#]|(.)', re.DOTALL)
_APART = re.compile(r'"[^"]*"|\\.|[_*].|\[[^\]]*\]', re.DOTALL)
_CLUSTER = re.compile(r"[0#?][0#?.,]*(?:E[+-][0#?]+)?", re.IGNORECASE)
_GENERAL = re.compile("general", re.IGNORECASE)
_FROM_1904 = 1462
_MOST_DECIMALS = 12
_LONGEST = 255  # letters of a format, by Excel's own limit


@lru_cache(maxsize=4000)
def show_number(value: float, code: str, *, late: bool = False) -> str:
    """``value`` in the format ``code``; ``late`` when days are counted from 1904."""
    section, value = _choose(code[:_LONGEST], value)
    if section in ("", "@") or _GENERAL.fullmatch(section.strip()):
        return _general(value)
    if is_date(_GENERAL.sub("", section)):
        return show_date(value + _FROM_1904 * late, section) or _general(value)
    return _in_words(value, section)


def _choose(code: str, value: float) -> tuple[str, float]:
    """The section for a number of this sign, and the number that it shows; one for negatives has its own sign."""
    sections = _sections(code)
    if value < 0 and len(sections) > 1 and sections[1]:
        return sections[1], -value
    if value == 0 and len(sections) > 2 and sections[2]:
        return sections[2], value
    return (sections[0] if sections else ""), value


@lru_cache(maxsize=1000)
def _sections(code: str) -> tuple[str, ...]:
    return tuple(section for section, _ in _SECTION.findall(code)[:3])


def _general(value: float) -> str:
    """As a cell without a format: whole numbers as they are, others with up to ten digits."""
    if abs(value) < 1e15 and value == int(value):
        return str(int(value))
    return f"{value:.10g}".replace(".", ",")


def _in_words(value: float, section: str) -> str:
    """The number in the place of its digits, and the words around it."""
    bare = _APART.sub(lambda found: "\0" * len(found[0]), section)
    general, cluster = _GENERAL.search(bare), _CLUSTER.search(bare)
    found = general or cluster
    if found is None:
        return _words(section).strip()
    if "/" in bare:
        return _general(value)  # a fraction, which people read as well with a comma
    scaled = value * 100 if "%" in bare else value
    digits = _general(abs(scaled)) if general else _digits(abs(scaled), found[0])
    sign = "-" if value < 0 and digits.strip("0,.") else ""
    return (_words(section[: found.start()]) + sign + digits + _words(section[found.end() :])).strip()


def _digits(value: float, cluster: str) -> str:
    """The digits of a number in their pattern: "#,##0.00"."""
    if "e" in cluster.lower():
        return f"{value:.2E}".replace(".", ",")
    whole, _, part = cluster.partition(".")
    grouped = "," in whole.rstrip(",")
    value /= 1000 ** (len(whole) - len(whole.rstrip(",")))
    shown, must = (sum(letter in kinds for letter in part) for kinds in ("0#?", "0"))
    number, _, rest = f"{value:.{min(shown, _MOST_DECIMALS)}f}".partition(".")
    rest = rest[:must] + rest[must:].rstrip("0")
    number = number.zfill(whole.count("0"))
    if grouped:
        number = f"{int(number):,}".replace(",", ".")
    return f"{number},{rest}" if rest else number


def _words(section: str) -> str:
    """The letters that a format adds by itself."""
    return "".join(quoted or escaped or plain for quoted, escaped, plain in _WORD.findall(section))
