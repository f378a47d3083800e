"""Times that a spreadsheet took for a day: who types "5-10" into a cell sees "05-Okt"."""

import re

_MONTHS = ("jan", "feb", "mar", "apr", "mei may", "jun", "jul", "agu agt aug", "sep", "okt oct", "nov nop", "des dec")
_NUMBER = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_NAME = rf"({'|'.join(_NUMBER)})"
_DAY_FIRST = re.compile(rf"0?(\d{{1,2}})-{_NAME}(?=\s|$)", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"{_NAME}-(\d{{2}})(?=\s|$)", re.IGNORECASE)


def undated(text: str) -> str:
    """The span that was typed, as "5-10" for "05-Okt" or "1-30" for "Jan-30"; any other text as it is."""
    if found := _DAY_FIRST.match(text):
        return f"{found[1]}-{_number(found[2])}{text[found.end() :]}"
    if found := _MONTH_FIRST.match(text):
        return f"{_number(found[1])}-{found[2]}{text[found.end() :]}"
    return text


def _number(name: str) -> int:
    return _NUMBER[name.casefold()]
