"""The secret of a token: 256 random bits that are shown once; what is kept is their keyed SHA-256."""

import re
import secrets

from django.conf import settings
from django.utils.crypto import salted_hmac

MARK = "sopan_"
"""So that a scanner of leaked files knows one when it sees one."""
SHOWN = len(MARK) + 6
"""How many signs of a token the page still shows, to tell one from another."""

_SHAPE = re.compile(re.escape(MARK) + r"[A-Za-z0-9_-]{43}")


def new_secret() -> str:
    """From the system's own randomness."""
    return MARK + secrets.token_urlsafe(32)


def is_secret(text: str) -> bool:
    """Whether it has the shape of one; the rest is not worth a question to the database."""
    return _SHAPE.fullmatch(text) is not None


def digest_of(secret: str) -> str:
    """As it is kept: worthless without the server's key."""
    return _digest(secret, None)


def digests_of(secret: str) -> tuple[str, ...]:
    """As it may be kept: under the present key, or one of those before it that still count."""
    return (digest_of(secret), *(_digest(secret, key) for key in settings.SECRET_KEY_FALLBACKS))


def _digest(secret: str, key: str | None) -> str:
    return salted_hmac("sopan.api-token", secret, secret=key, algorithm="sha256").hexdigest()
