"""The notes for the next page travel in a cookie; it has the same guarded name as the others."""

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage


class GuardedCookieStorage(CookieStorage):
    """``__Host-``: set by this host alone, over https, for all of its paths."""

    cookie_name = "__Host-pesan" if settings.SECURE else "pesan"
