"""Faults of the ground that SOPAN stands on: a database that is away or locked, a disk that is full."""

import errno

from django.db import InterfaceError, OperationalError
from django.utils.translation import gettext as _

from sopan_web.common.errors import DeedError

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_DISK_FULL = "53100"
"""The state with which PostgreSQL says that its disk is full."""

WAIT = 30
"""Seconds after which the same request is worth another try."""


class TroubleError(DeedError):
    """Nothing of the request was written; the same one may succeed in a while."""

    id = "sedang-terganggu"
    status = 503

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.headers["Retry-After"] = str(WAIT)


def find_trouble(error: BaseException | None) -> TroubleError | None:
    """The trouble behind a fault, None for faults of the program itself."""
    while error is not None:
        if (isinstance(error, OSError) and error.errno in _FULL) or _is_full(error):
            return TroubleError(_full())
        if isinstance(error, OperationalError) and "locked" in str(error):
            return TroubleError(_("Basis data sedang sibuk. Yang baru Anda kirim belum tersimpan; kirim sekali lagi."))
        if isinstance(error, OperationalError | InterfaceError):
            return TroubleError(_away())
        error = error.__cause__ or error.__context__
    return None


def on_one_line(error: Exception) -> str:
    """What the database or the system itself said; for whoever keeps the server."""
    return " ".join(str(error).split())


def _is_full(error: BaseException) -> bool:
    said = str(error) if isinstance(error, OperationalError) else ""
    return "disk is full" in said or getattr(error.__cause__, "sqlstate", None) == _DISK_FULL


def _full() -> str:
    return _(
        "Penyimpanan server penuh. Yang baru Anda kirim belum tersimpan; yang sudah tersimpan tetap aman. Beri tahu"
        " pengelola server, lalu kirim sekali lagi."
    )


def _away() -> str:
    return _(
        "Basis data sedang tidak dapat dihubungi. Yang baru Anda kirim belum tersimpan; yang sudah tersimpan tetap"
        " aman. Coba lagi beberapa menit lagi."
    )
