"""A bucket in an S3-compatible store, reached by the application alone."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from logging import getLogger
from tempfile import SpooledTemporaryFile
from typing import Any, NoReturn, ParamSpec, TypeVar

from boto3.exceptions import Boto3Error
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from django.core.files import File
from django.utils.translation import gettext as _
from storages.backends.s3 import S3Storage

from sopan_web.files.failures import StoreError

Given = ParamSpec("Given")
Answer = TypeVar("Answer")
_log = getLogger(__name__)
_IN_MEMORY = 8 << 20


@contextmanager
def _faults_told() -> Iterator[None]:
    """What the store or the way to it refuses becomes a StoreError; the log knows the reason, and no key."""
    try:
        yield
    except (BotoCoreError, ClientError, Boto3Error) as error:
        reason = _reason(error)
        _log.error("object store: %s", reason)
        raise StoreError(
            _("Tempat penyimpanan berkas sedang tidak terjangkau, jadi tidak ada yang berubah. Cobalah beberapa menit"
              " lagi; bila tetap begitu, hubungi pengelola server."),
            reason,
        ) from error  # fmt: skip


def _reason(error: Exception) -> str:
    if isinstance(error, ClientError):
        return str(error.response.get("Error", {}).get("Code", "?"))
    return type(error).__name__


def _telling(ask: Callable[Given, Answer]) -> Callable[Given, Answer]:
    @wraps(ask)
    def told(*given: Given.args, **named: Given.kwargs) -> Answer:
        with _faults_told():
            return ask(*given, **named)

    return told


def _manners(endpoint: str | None) -> Config:
    """Gives up after some seconds; asks for no checksums that only Amazon's own servers know."""
    return Config(
        connect_timeout=5,
        read_timeout=20,
        retries={"total_max_attempts": 3, "mode": "standard"},
        signature_version="s3v4",
        s3={"addressing_style": "path" if endpoint else "virtual"},
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
    )


class ObjectStore(S3Storage):  # type: ignore[misc]  # untyped
    """Objects appear whole or not at all, are private as their bucket is, and are fetched whole; great ones by disk."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, default_acl=None, client_config=_manners(options.get("endpoint_url")))

    def url(self, name: str | None, *_given: Any, **_named: Any) -> NoReturn:
        """Files have no address, not even a signed one."""
        raise ValueError("a stored file has no address of its own")

    @_telling
    def _open(self, name: str, mode: str = "rb") -> File[Any]:
        try:
            found = self._client.get_object(Bucket=self.bucket_name, Key=self._normalize_name(name))
        except ClientError as error:
            if _reason(error) == "NoSuchKey":
                raise FileNotFoundError(name) from error
            raise
        fetched: File[Any] = File(SpooledTemporaryFile(_IN_MEMORY), name)  # noqa: SIM115  # whoever asked closes it
        shutil.copyfileobj(found["Body"], fetched)
        fetched.seek(0)
        return fetched

    @_telling
    def _save(self, name: str, content: File[Any]) -> str:
        with SpooledTemporaryFile(_IN_MEMORY) as body:
            for chunk in content.chunks():
                body.write(chunk if isinstance(chunk, bytes) else chunk.encode())
            body.seek(0)
            self._client.put_object(
                Bucket=self.bucket_name,
                Key=self._normalize_name(name),
                Body=body,
                ContentType="application/octet-stream",
                ContentDisposition="attachment",
                CacheControl="private, no-store",
            )
        return name

    @property
    def _client(self) -> Any:
        return self.connection.meta.client

    delete = _telling(S3Storage.delete)
    exists = _telling(S3Storage.exists)
    listdir = _telling(S3Storage.listdir)
    size = _telling(S3Storage.size)
    get_modified_time = _telling(S3Storage.get_modified_time)
