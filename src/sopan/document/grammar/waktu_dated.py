"""Times that a spreadsheet took for a day: who types "5-10" into a cell sees "05-Okt"."""

import re

_MONTHS = ("jan", "feb", "mar", "apr", "mei may", "jun", "jul", "agu agt aug", "sep", "okt oct", "nov nop", "des dec")
_NUMBER = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_WHOLE = re.compile(r"0?(\d{1,2})[/-]0?(\d{1,2})[/-]20\d\d(?=\s|$)")
_NAME = rf"({'|'.join(_NUMBER)})"
_DAY_FIRST = re.compile(rf"0?(\d{{1,2}})-{_NAME}(?=\s|$)", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"{_NAME}-(\d{{2}})(?=\s|$)", re.IGNORECASE)


def undated(text: str) -> str:
    """The span that was typed, as "5-10" for "05-Okt" and "10-May", or "1-30" for "Jan-30"; any other text as it is.

    Which of day and month came first, the country of the program says; a span rises.
    """
    for date in (_DAY_FIRST, _MONTH_FIRST, _WHOLE):
        if found := date.match(text):
            low, high = sorted(map(_number, found.groups()))
            return f"{low}-{high}{text[found.end() :]}"
    return text


def _number(part: str) -> int:
    return _NUMBER.get(part.casefold()) or int(part)
