"""A sign of life, and the pages for what goes wrong."""

import sys

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _

from sopan_web.common.answers.telling import tell
from sopan_web.common.answers.troubles import find_trouble
from sopan_web.common.errors import BrokenError, MissingError, RefusedError, UnreadableError


@login_not_required
def show_health(request: HttpRequest) -> JsonResponse:
    """200 while the server answers at all; whether it can work is told by /readyz."""
    return JsonResponse({"status": "sehat"})


def show_bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400"""
    message = _("Permintaan ini tidak dapat dibaca. Kembali, lalu coba sekali lagi.")
    return tell(request, UnreadableError(message))


def show_refusal(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403"""
    message = _("Anda tidak berhak membuka halaman ini. Hubungi Bagian Organisasi bila seharusnya.")
    return tell(request, RefusedError(message))


def show_missing(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404"""
    message = _("Halaman ini tidak ada. Periksa alamatnya, atau mulai dari beranda.")
    return tell(request, MissingError(message))


def show_failure(request: HttpRequest) -> HttpResponse:
    """500; 503 where the program can't help it."""
    if trouble := find_trouble(sys.exception()):
        return tell(request, trouble)
    message = _("Terjadi kesalahan pada program. Isian Anda yang terakhir mungkin belum tersimpan.")
    return tell(request, BrokenError(message))
