"""Rate limits: so many times a window, for an address, an account, or a token; more is answered with 429 and a wait.

Windows are fixed (minute 12:00 to 12:01), counted in the cache "throttle". That cache lives in each process unless
CACHE_URL names a shared one: with N processes of their own an installation lets at most N times the rate through.
"""

import hashlib
import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext as _, ngettext

from sopan_web.common.clock import now
from sopan_web.common.errors import TooManyError
from sopan_web.common.logs.security_log import warn
from sopan_web.common.origin import current_origin, neighbourhood

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]
Whose = Callable[[HttpRequest], str]

_RATE = re.compile(r"([0-9]+)/([0-9]*)([smhd])")
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


@dataclass(frozen=True, slots=True)
class Rate:
    """``count`` times in ``seconds``."""

    count: int
    seconds: int

    @classmethod
    def parse(cls, text: str) -> "Rate":
        """From "30/m", "5/15m", "100/h"."""
        found = _RATE.fullmatch(text)
        if not found:
            raise ValueError(f"no rate: {text!r}")
        return cls(int(found[1]), int(found[2] or 1) * _SECONDS[found[3]])


def address(request: HttpRequest) -> str:
    """The client's address, or its network."""
    return neighbourhood(current_origin().address or request.META.get("REMOTE_ADDR", ""))


def account(request: HttpRequest) -> str:
    """Who is signed in; a visitor counts by address."""
    user = getattr(request, "user", None)
    return f"account {user.pk}" if user is not None and user.is_authenticated else address(request)


def throttled(name: str, rate: str, by: Whose = address, methods: tuple[str, ...] = ()) -> Callable[[View[P]], View[P]]:
    """Lets a view be asked ``rate`` times by each ``by``; with ``methods`` only those count. Doors of one name share.

    For a class: ``@method_decorator(throttled(...), name="dispatch")``.
    """
    Rate.parse(rate)

    def decorate(view: View[P]) -> View[P]:
        @wraps(view)
        def counted(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if not methods or request.method in methods:
                spend(name, rate, by(request))
            return view(request, *args, **kwargs)

        counted.throttle = name, rate  # type: ignore[attr-defined]
        return counted  # type: ignore[return-value]

    return decorate


def spend(name: str, rate: str, whose: str) -> None:
    """Counts one more for ``whose``; TooManyError beyond ``rate``. Views use ``throttled``."""
    wanted = Rate.parse(rate)
    limit = math.ceil(wanted.count * settings.RATE_FACTOR)
    if not limit:  # switched off
        return
    moment = now().timestamp()
    window = int(moment // wanted.seconds)
    count = _count(f"{name}:{wanted.seconds}:{window}:{hashlib.sha256(whose.encode()).hexdigest()}", wanted.seconds)
    if count <= limit:
        return
    if count == limit + 1:  # once a window: the log must not become the flood
        warn("rate-limit.reached", limit=name)
    raise TooManyError(*_told(math.ceil((window + 1) * wanted.seconds - moment)))


def _count(key: str, seconds: int) -> int:
    cache = caches["throttle"]
    cache.add(key, 0, 2 * seconds)
    try:
        return cache.incr(key)
    except ValueError:  # dropped in between: as good as the first
        return 1


def _told(wait: int) -> tuple[str, int]:
    if wait < 60:
        span = ngettext("%(count)d detik", "%(count)d detik", wait) % {"count": wait}
    else:
        minutes = math.ceil(wait / 60)
        span = ngettext("%(count)d menit", "%(count)d menit", minutes) % {"count": minutes}
    return _("Terlalu banyak permintaan dalam waktu singkat. Coba lagi dalam %(span)s.") % {"span": span}, wait
