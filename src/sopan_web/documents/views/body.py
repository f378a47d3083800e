"""Reads the JSON that a script sends; whatever else arrives is an expected failure."""

import json
from typing import Any, NoReturn

from django.http import HttpRequest
from django.utils.translation import gettext as _

from sopan_web.common.errors import InvalidError

MAX_BODY = 4_000_000


def read_body(request: HttpRequest) -> dict[str, Any]:
    """The request's JSON object. InvalidError when it is none."""
    if len(request.body) > MAX_BODY:
        raise InvalidError(_("Kiriman terlalu besar."))
    try:
        body = json.loads(request.body.decode(), parse_constant=_refuse)
        json.dumps(body, ensure_ascii=False).encode()  # halves of a character can't be stored, nor told
    except (ValueError, RecursionError) as error:
        raise InvalidError(_("Kiriman tidak terbaca sebagai JSON.")) from error
    if not isinstance(body, dict):
        raise InvalidError(_("Kiriman harus berupa objek JSON."))
    return body


def read_count(body: dict[str, Any], key: str) -> int:
    """A whole number that is not negative. InvalidError otherwise."""
    value = body.get(key)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 2**31:
        raise InvalidError(_("%(key)s harus berupa bilangan bulat.") % {"key": key})
    return value


def _refuse(word: str) -> NoReturn:
    raise ValueError(word)
