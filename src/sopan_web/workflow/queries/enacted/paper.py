"""The one PDF of an enacted version, as long as it is what it was."""

from django.utils.translation import gettext as _

from sopan_web.common.errors import ConflictError
from sopan_web.files.queries import read_file
from sopan_web.workflow.models import Enactment


class PendingPaperError(ConflictError):
    """A worker is still printing it."""

    id = "pdf-sedang-dibuat"


def require_paper(enactment: Enactment) -> None:
    """PendingPaperError until the PDF is made."""
    if not enactment.pdf:
        raise PendingPaperError(_("PDF sedang dibuat. Tunggu beberapa detik, lalu muat ulang halaman ini."))


def read_paper(enactment: Enactment) -> bytes:
    """The very bytes that were printed. PendingPaperError; LostFileError when they are no longer the same."""
    require_paper(enactment)
    return read_file(str(enactment.pdf.name), enactment.pdf_sha256)
