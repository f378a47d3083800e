"""Takes the SHA-256 of an uploaded file while it passes by; nothing of it is kept."""

from hashlib import sha256
from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import HttpRequest

from sopan_web.files.intake.kinds import PDF, begins_rightly

MOST = PDF.most


class Fingerprint(FileUploadHandler):
    """Hashes the first file and throws every byte away; stops at ``MOST`` bytes and then is ``too_large``."""

    def __init__(self, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self.size = 0
        self.too_large = False
        self._digest = sha256()
        self._head = b""

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """None: no further handler sees the bytes."""
        self.size += len(raw_data)
        if self.size > MOST:
            self.too_large = True
            raise StopUpload(connection_reset=True)
        self._head = self._head or raw_data[:8]
        self._digest.update(raw_data)
        return None

    def file_complete(self, file_size: int) -> Any:
        """Nothing becomes a file of the request."""
        return None

    @property
    def is_pdf(self) -> bool:
        """Whether it begins as a PDF does."""
        return begins_rightly(".pdf", self._head)

    @property
    def hexdigest(self) -> str:
        """The SHA-256 of what came."""
        return self._digest.hexdigest()
