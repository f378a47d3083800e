"""Health, and the pages for what goes wrong."""

from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _


@login_not_required
def show_health(request: HttpRequest) -> JsonResponse:
    """200 while the database answers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"status": "sehat"})


def show_bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400"""
    return _show(request, 400, _("Permintaan ini tidak dapat dibaca. Kembali, lalu coba sekali lagi."))


def show_refusal(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403"""
    return _show(request, 403, _("Anda tidak berhak membuka halaman ini. Hubungi Bagian Organisasi bila seharusnya."))


def show_missing(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404"""
    return _show(request, 404, _("Halaman ini tidak ada. Periksa alamatnya, atau mulai dari beranda."))


def show_failure(request: HttpRequest) -> HttpResponse:
    """500"""
    return _show(request, 500, _("Terjadi kesalahan pada program. Isian Anda yang terakhir mungkin belum tersimpan."))


def _show(request: HttpRequest, status: int, message: str) -> HttpResponse:
    return render(request, "common/error.html", {"status": status, "message": message}, status=status)
