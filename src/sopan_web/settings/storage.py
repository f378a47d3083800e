"""Where files are kept: a private folder beside the database, or an S3-compatible store."""

import os
import re
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import SplitResult, urlsplit

from django.core.exceptions import ImproperlyConfigured

from sopan_web.settings.addresses import is_near

_BUCKET = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
_REGION = re.compile(r"[a-z0-9-]{2,40}")
_PREFIX = re.compile(r"[A-Za-z0-9._/-]*")
_OF_S3 = ("SOPAN_S3_ENDPOINT", "SOPAN_S3_REGION", "SOPAN_S3_KEY", "SOPAN_S3_SECRET", "SOPAN_S3_SECRET_FILE")


def read_storage(folder: Path) -> dict[str, Any]:
    """SOPAN_STORAGE: empty for the folder of the installation, else ``s3://bucket`` or ``s3://bucket/prefix``."""
    given = _get("SOPAN_STORAGE")
    if not given:
        for name in filter(_get, _OF_S3):
            _refuse(name, "diisi, tetapi SOPAN_STORAGE tidak; isilah SOPAN_STORAGE=s3://NAMA-BUCKET atau hapus ini")
        return {"BACKEND": "sopan_web.files.stores.local.LocalStore", "OPTIONS": {"location": str(folder / "berkas")}}
    return {"BACKEND": "sopan_web.files.stores.objects.ObjectStore", "OPTIONS": _read_place(given) | _read_access()}


def _read_place(given: str) -> dict[str, str]:
    scheme, _, rest = given.partition("://")
    bucket, _, prefix = rest.partition("/")
    if scheme != "s3" or not _BUCKET.fullmatch(bucket):
        _refuse("SOPAN_STORAGE", "tulislah s3://NAMA-BUCKET (huruf kecil, angka, titik, tanda hubung), atau kosongkan")
    if not _PREFIX.fullmatch(prefix) or ".." in prefix:
        _refuse("SOPAN_STORAGE", "bagian sesudah nama bucket hanya boleh huruf, angka, titik, garis, dan garis miring")
    return {"bucket_name": bucket, "location": prefix.strip("/")}


def _read_access() -> dict[str, str | None]:
    endpoint, region = _get("SOPAN_S3_ENDPOINT"), _get("SOPAN_S3_REGION")
    if endpoint:
        _check_endpoint(endpoint)
    elif not region:
        _refuse("SOPAN_S3_ENDPOINT", "belum diisi; isilah alamat server S3, atau SOPAN_S3_REGION bila memakai AWS")
    if region and not _REGION.fullmatch(region):
        _refuse("SOPAN_S3_REGION", "hanya huruf kecil, angka, dan tanda hubung, misalnya ap-southeast-3")
    key, secret = _get("SOPAN_S3_KEY"), _read_secret()
    for name, value in (("SOPAN_S3_KEY", key), ("SOPAN_S3_SECRET", secret)):
        if not value:
            _refuse(name, "belum diisi; keduanya, SOPAN_S3_KEY dan SOPAN_S3_SECRET, diperlukan")
    return {
        "endpoint_url": endpoint or None,
        "region_name": region or "us-east-1",
        "access_key": key,
        "secret_key": secret,
    }


def _check_endpoint(endpoint: str) -> None:
    """The values of a wrong address are not repeated: somebody may have typed a key into it."""
    parts = _split(endpoint)
    if parts is None or parts.scheme not in ("https", "http") or not parts.hostname:
        _refuse("SOPAN_S3_ENDPOINT", "tulislah alamat lengkap, misalnya https://s3.contoh.go.id")
    if parts.username is not None or parts.query or parts.fragment or parts.path not in ("", "/"):
        _refuse("SOPAN_S3_ENDPOINT", "hanya https://, nama server, dan pintu; kuncinya di SOPAN_S3_KEY")
    if parts.scheme == "http" and not is_near(parts.hostname):
        _refuse("SOPAN_S3_ENDPOINT", "http tidak tersandi; pakailah https, atau alamat IP jaringan sendiri")


def _split(text: str) -> SplitResult | None:
    try:
        parts = urlsplit(text)
        _ = parts.port  # a port that is no number is refused here
    except ValueError:
        return None
    return parts


def _read_secret() -> str:
    """SOPAN_S3_SECRET, or what stands in the file that SOPAN_S3_SECRET_FILE names."""
    path = _get("SOPAN_S3_SECRET_FILE")
    if not path:
        return _get("SOPAN_S3_SECRET")
    if _get("SOPAN_S3_SECRET"):
        _refuse("SOPAN_S3_SECRET_FILE", "isilah ini atau SOPAN_S3_SECRET, jangan keduanya")
    try:
        return Path(path).read_text().strip()
    except (OSError, UnicodeDecodeError):
        _refuse("SOPAN_S3_SECRET_FILE", f"{path} tidak dapat dibaca; periksa letak dan izinnya")


def _get(name: str) -> str:
    return os.environ.get(name, "").strip()


def _refuse(name: str, remedy: str) -> NoReturn:
    raise ImproperlyConfigured(f"{name}: {remedy}.")
