"""Puts files away and takes them off again, so that nothing half written is ever seen."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from hashlib import sha256
from logging import getLogger
from typing import IO
from uuid import uuid4

from django.core.files import File
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from sopan_web.files.failures import LostFileError, StoreError
from sopan_web.files.queries import read_file

_log = getLogger(__name__)
_placed: ContextVar[list[str] | None] = ContextVar("placed", default=None)


@contextmanager
def discard_on_failure() -> Iterator[None]:
    """Within the block every file that is put away is removed again when the block fails."""
    placed: list[str] = []
    token = _placed.set(placed)
    try:
        yield
    except BaseException:
        for name in placed:
            discard(name)
        raise
    finally:
        _placed.reset(token)


def put_by_content(folder: str, suffix: str, content: bytes) -> tuple[str, str]:
    """Name in the store and SHA-256 of a file that never changes; the same bytes are kept once."""
    digest = sha256(content).hexdigest()
    name = f"{folder}/{digest[:2]}/{digest}{suffix}"
    if not _is_there(name, digest):
        _put(name, content)
    return name, digest


def put_at_random(folder: str, suffix: str, content: bytes | IO[bytes]) -> str:
    """Name in the store of a file that nobody can guess; an open file goes there piece by piece, from its beginning."""
    name = f"{folder}/{uuid4().hex}{suffix}"
    _put(name, content)
    return name


def keep_copy(name: str, content: bytes) -> None:
    """Puts away what can be made again at any time; a store that is away or full takes nothing from whoever asked."""
    try:
        if not default_storage.exists(name):
            default_storage.save(name, ContentFile(content))
    except StoreError:
        _log.warning("not kept in the store: %s", name)


def discard(name: str) -> None:
    """Takes a file away if that can be done now; what stays behind unused is found by the retention's sweep."""
    try:
        default_storage.delete(name)
    except StoreError:
        _log.warning("left behind in the store: %s", name)


def discard_when_sure(name: str) -> None:
    """Takes a file away once the transaction that no longer names it has been kept."""
    transaction.on_commit(lambda: discard(name))


def _put(name: str, content: bytes | IO[bytes]) -> None:
    default_storage.save(name, ContentFile(content) if isinstance(content, bytes) else File(content))
    if (placed := _placed.get()) is not None:
        placed.append(name)


def _is_there(name: str, digest: str) -> bool:
    """A file that broke since is none: it is written anew."""
    try:
        return bool(read_file(name, digest))
    except LostFileError:
        return False
