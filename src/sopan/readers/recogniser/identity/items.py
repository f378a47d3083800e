"""Splits the text of an identity box into the items that its writer meant."""

import re

from sopan.readers.recogniser.words import marker_of, one_line, tidy

_NUMBERED = re.compile(r"(?:(?<=\s)|^)\(?(\d{1,2})[.)]\s*(?=\S)")
_BLURRED = re.compile(r"[\"'“”‘’«».,]?(\d{1,2})(?:[.,:;)]\s*(?=[^\W\d])|\s+(?=[A-Z](?!nit\b|uah\b|et\b|embar\b)))")
_NOTHING = {"", "-", "–", "—", "--", "nihil", "tidak ada", "(kosong)"}


def items_of(text: str) -> tuple[str, ...]:
    """The items of a list, without their numbers and bullets."""
    whole = tidy(text)
    if whole.casefold() in _NOTHING:
        return ()
    lines = _renumbered(whole.split("\n"))
    if marker_of(lines[0]) or any(marker_of(line) for line in lines[1:]):
        lines = _by_marker(lines)
    lines = _in_columns(lines) or [item for line in lines for item in _by_number(line)]
    items = (one_line(line[len(marker_of(line)) :]) for line in lines)
    return tuple(item for item in items if item.casefold() not in _NOTHING)


def _renumbered(lines: list[str]) -> list[str]:
    """The lines with their numbers as print has them, where a scanner took the dot, or a blot before it, for another.

    Only of a list whose second number is read as such.
    """
    found = [(place, _BLURRED.match(line)) for place, line in enumerate(lines)]
    heads = [(place, match) for place, match in found if match]
    if len(heads) < 2 or int(heads[1][1][1]) != 2:
        return lines
    renewed = list(lines)
    due = 1
    for place, match in heads:
        if due == 1 or int(match[1]) == due:
            renewed[place] = f"{due}. {lines[place][match.end() :]}"
            due += 1
    return renewed


def _in_columns(lines: list[str]) -> list[str]:
    """The items of a list set in columns beside each other, in order of their numbers; none of any other."""
    items: dict[int, str] = {}
    for line in lines:
        found = list(_NUMBERED.finditer(line))
        if not found or found[0].start():
            return []
        ends = [*(each.start() for each in found[1:]), len(line)]
        items |= {int(each[1]): line[each.start() : end].strip() for each, end in zip(found, ends, strict=True)}
    whole = sorted(items) == list(range(1, len(items) + 1)) and len(items) > len(lines) > 1
    return [items[number] for number in sorted(items)] if whole else []


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
