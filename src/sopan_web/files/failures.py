"""What can go wrong with the place where files are kept, in words."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from django.utils.translation import gettext as _

from sopan_web.common.errors import DeedError


class StoreError(DeedError):
    """The place where files are kept can't be reached, or takes no more; ``reason`` is for those who run the server."""

    id = "tempat-berkas"
    status = 503

    def __init__(self, message: str, reason: str) -> None:
        super().__init__(message)
        self.reason = reason


class LostFileError(DeedError):
    """A file that must be there is not, or is not what was put there."""

    id = "berkas-hilang"
    status = 409


@contextmanager
def disk_faults_told() -> Iterator[None]:
    """OSError becomes StoreError; a missing file stays FileNotFoundError, as Django's storages say it."""
    try:
        yield
    except FileNotFoundError:
        raise
    except OSError as error:
        raise StoreError(_said(error), error.strerror or type(error).__name__) from error


def _said(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _("Tempat penyimpanan berkas penuh, jadi tidak ada yang disimpan. Hubungi pengelola server.")
    return _("Tempat penyimpanan berkas tidak dapat dipakai, jadi tidak ada yang disimpan. Hubungi pengelola server.")
