"""Refuses a request that is too large by its own word, before a byte of it is kept anywhere."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext as _

from sopan_web.common.answers.telling import tell
from sopan_web.common.errors import TooLargeError
from sopan_web.files.intake.kinds import OLD_SOP

GetResponse = Callable[[HttpRequest], HttpResponseBase]
MOST = OLD_SOP.most + 1024 * 1024
"""The largest file that any page takes, and the rest of its form. Forms without files are bound more narrowly by
``DATA_UPLOAD_MAX_MEMORY_SIZE``; a body whose length is not said is not read at all."""


class BodyLimitMiddleware:
    """Otherwise anybody could fill the disk for temporary files at any form, even the sign-in's."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if not length.isascii() or not length.isdecimal() or int(length[:20]) > MOST:
            return _refuse(request)
        return self.get_response(request)


def _refuse(request: HttpRequest) -> HttpResponseBase:
    message = _("Kiriman ini lebih dari %d MB, jadi tidak diterima.") % (MOST // (1024 * 1024))
    return tell(request, TooLargeError(message))
