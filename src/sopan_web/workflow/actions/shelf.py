"""Keeps finished PDFs by their content, and takes them away again when the deed that made them fails."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from hashlib import sha256

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

_placed: ContextVar[list[str] | None] = ContextVar("placed", default=None)


@contextmanager
def discard_on_failure() -> Iterator[None]:
    """Within the block every file that is put on the shelf is removed again when the block fails."""
    placed: list[str] = []
    token = _placed.set(placed)
    try:
        yield
    except BaseException:
        for name in placed:
            default_storage.delete(name)
        raise
    finally:
        _placed.reset(token)


def put_pdf(content: bytes) -> tuple[str, str]:
    """Name in the storage and SHA-256 of a PDF; the same bytes are kept once."""
    digest = sha256(content).hexdigest()
    name = f"sah/{digest[:2]}/{digest}.pdf"
    if not default_storage.exists(name):
        name = default_storage.save(name, ContentFile(content))
        if (placed := _placed.get()) is not None:
            placed.append(name)
    return name, digest
