"""Under which names SOPAN is reached, and which other servers stand so near that nobody can listen in between."""

import os
import re
from ipaddress import ip_address
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

_NAME = re.compile(r"\.?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:.]+\]", re.IGNORECASE)
LOOPBACK = ["localhost", "127.0.0.1", "[::1]"]


def read_public_url() -> str:
    """SOPAN_URL: the address in QR codes and links, without a slash at the end; "" means: as the request came in."""
    given = os.environ.get("SOPAN_URL", "").strip().rstrip("/")
    if not given:
        return ""
    try:
        parts = urlsplit(given)
        sound = parts.scheme in ("http", "https") and _NAME.fullmatch(_host_of(given)) and parts.port != 0
    except ValueError:
        sound = None
    if not sound or parts.path or parts.query or parts.fragment or "@" in parts.netloc:
        raise ImproperlyConfigured(
            f"SOPAN_URL={given}: tulislah https:// dan nama servernya saja, misalnya https://sop.contoh.go.id."
        )
    return given


def read_hosts(*, demo: bool, public_url: str) -> list[str]:
    """ALLOWED_HOSTS; without it the name in SOPAN_URL, without that this computer. A demo is only ever at home."""
    if demo:
        return LOOPBACK
    given = [name.strip() for name in os.environ.get("ALLOWED_HOSTS", "").split(",") if name.strip()]
    for name in given:
        if not _NAME.fullmatch(name):
            raise ImproperlyConfigured(
                f"ALLOWED_HOSTS={name}: tulislah nama server saja, tanpa https:// dan tanpa pintu, dipisah koma,"
                " misalnya sop.contoh.go.id."
            )
    return given or [_host_of(public_url) or "localhost"]


def is_near(host: str) -> bool:
    """On this computer (also by a socket file), or in a network of one's own."""
    try:
        return host in ("", "localhost") or host.startswith("/") or ip_address(host).is_private
    except ValueError:
        return False


def _host_of(url: str) -> str:
    """With the brackets of IPv6, as the header of a request names it."""
    netloc = urlsplit(url).netloc
    return netloc if netloc.endswith("]") else netloc.rpartition(":")[0] or netloc
