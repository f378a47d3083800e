"""How a door refuses: always JSON with id, sentence, and fields, and never a word of the program's inside."""

import logging
from collections.abc import Mapping
from typing import NamedTuple

from django.core.exceptions import BadRequest, SuspiciousOperation
from django.core.signals import got_request_exception
from django.http import Http404, HttpRequest, JsonResponse
from django.utils.translation import gettext as _, gettext_noop
from ninja.errors import ValidationError

from sopan import SopanError
from sopan_web.common.answers.telling import as_json
from sopan_web.common.answers.troubles import TroubleError, find_trouble
from sopan_web.common.errors import (
    BrokenError,
    DeedError,
    InvalidError,
    MissingError,
    RefusedError,
    TooLargeError,
    TooManyError,
    UnreadableError,
)
from sopan_web.workflow.queries.enacted.paper import PendingPaperError

_log = logging.getLogger("django.request")


METHODS = "GET, HEAD, OPTIONS"


class NoTokenError(DeedError):
    """The token that was shown opens nothing (any more)."""

    id = "token-tak-berlaku"
    status = 401

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.headers["WWW-Authenticate"] = 'Bearer realm="SOPAN"'


class MethodError(DeedError):
    """Here one only reads."""

    id = "metode-tak-didukung"
    status = 405

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.headers["Allow"] = METHODS


class KindError(DeedError):
    """The caller accepts nothing that this door answers."""

    id = "jenis-isi-tak-tersedia"
    status = 406


class Reason(NamedTuple):
    """A refusal that a caller may meet, as the guide explains it."""

    status: int
    id: str
    text: str


REASONS = (
    Reason(400, UnreadableError.id, gettext_noop("Permintaan tidak dapat dibaca.")),
    Reason(401, NoTokenError.id, gettext_noop("Token tidak dikenal, berakhir, atau dicabut; atau perlu token.")),
    Reason(403, RefusedError.id, gettext_noop("Lingkup token tidak mencakup ini.")),
    Reason(404, MissingError.id, gettext_noop("Tidak ada, atau tidak terbuka bagi Anda; keduanya dijawab sama.")),
    Reason(405, MethodError.id, gettext_noop("Hanya GET, HEAD, dan OPTIONS.")),
    Reason(406, KindError.id, gettext_noop("Kepala Accept menolak satu-satunya bentuk yang ada.")),
    Reason(409, PendingPaperError.id, gettext_noop("PDF sedang dibuat; coba lagi beberapa detik kemudian.")),
    Reason(413, TooLargeError.id, gettext_noop("Permintaan membawa isi.")),
    Reason(422, InvalidError.id, gettext_noop("Parameter tidak dikenal, berulang, atau nilainya keliru.")),
    Reason(429, TooManyError.id, gettext_noop("Terlalu sering; tunggu sekian detik menurut Retry-After.")),
    Reason(500, BrokenError.id, gettext_noop("Kesalahan program; laporkan dengan X-Request-Id.")),
    Reason(503, TroubleError.id, gettext_noop("Basis data atau penyimpanan terganggu; coba lagi menurut Retry-After.")),
)


def tell(request: HttpRequest, error: Exception) -> JsonResponse:
    """The answer to whatever went wrong."""
    told = _read(error)
    if isinstance(told, BrokenError | TroubleError):
        got_request_exception.send(sender=None, request=request)
        _log.error("%s failed", request.path, exc_info=error, extra={"status_code": told.status, "request": request})
    answer = as_json(told)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _read(error: Exception) -> DeedError:
    match error:
        case DeedError():
            return error
        case ValidationError():
            fields = {str(one["loc"][-1]): _fault(one) for one in error.errors}
            return InvalidError(_("Ada parameter yang keliru."), fields)
        case Http404():
            return MissingError(_("Alamat ini tidak ada. Daftar alamat: /api/"))
        case SopanError():
            return DeedError(error.message)
        case BadRequest() | SuspiciousOperation():
            return UnreadableError(_("Permintaan ini tidak dapat dibaca."))
    return find_trouble(error) or BrokenError(
        _("Terjadi kesalahan pada program. Coba lagi; bila berulang, laporkan dengan X-Request-Id.")
    )


def _fault(fault: Mapping[str, object]) -> str:
    """In the reader's words; pydantic's own are English."""
    kind, limits = str(fault["type"]), fault.get("ctx") or {}
    assert isinstance(limits, dict)
    limits = {name: str(value).replace(" or ", ", ") for name, value in limits.items()}
    if kind.startswith("int_"):
        return _("Tulis sebuah bilangan bulat.")
    if kind.startswith("date_"):
        return _("Tulis tanggal sebagai TTTT-BB-HH, misalnya 2026-01-31.")
    known = {
        "greater_than_equal": _("Paling kecil %(ge)s."),
        "less_than_equal": _("Paling besar %(le)s."),
        "literal_error": _("Pilih salah satu: %(expected)s."),
        "string_too_long": _("Paling panjang %(max_length)s huruf."),
        "string_too_short": _("Paling pendek %(min_length)s huruf."),
        "string_pattern_mismatch": _("Bentuknya tidak sesuai."),
        "missing": _("Parameter ini wajib."),
    }
    return known.get(kind, _("Nilai ini tidak dapat dipakai.")) % limits
