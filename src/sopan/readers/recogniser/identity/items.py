"""Splits the text of an identity box into the items that its writer meant."""

import re

from sopan.readers.recogniser.words import marker_of, one_line, tidy

_NUMBERED = re.compile(r"(?:(?<=\s)|^)\(?(\d{1,2})[.)]\s*(?=\S)")
_NOTHING = {"", "-", "–", "—", "--", "nihil", "tidak ada", "(kosong)"}


def items_of(text: str) -> tuple[str, ...]:
    """The items of a list, without their numbers and bullets."""
    whole = tidy(text)
    if whole.casefold() in _NOTHING:
        return ()
    lines = whole.split("\n")
    if marker_of(lines[0]) or any(marker_of(line) for line in lines[1:]):
        lines = _by_marker(lines)
    lines = [item for line in lines for item in _by_number(line)]
    items = (one_line(line[len(marker_of(line)) :]) for line in lines)
    return tuple(item for item in items if item.casefold() not in _NOTHING)


def _by_marker(lines: list[str]) -> list[str]:
    items: list[str] = []
    for line in lines:
        if marker_of(line) or not items:
            items.append(line)
        else:
            items[-1] += "\n" + line
    return items


def _by_number(text: str) -> list[str]:
    """Items that stand on one line: "1. ... 2. ... 3. ..."; the numbers must follow one another from the first."""
    first = _NUMBERED.match(text)
    if not first:
        return [text]
    cuts, expected = [0], int(first[1]) + 1
    for found in _NUMBERED.finditer(text, first.end()):
        if int(found[1]) == expected:
            cuts.append(found.start())
            expected += 1
    return [text[start:end].strip() for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]
