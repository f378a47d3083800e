"""Sessions: kept under a hash of their key, with who, where, and since when; too long unused or too old, they end."""

import hashlib
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.core.exceptions import SuspiciousOperation
from django.db import DatabaseError

from sopan_web.common.clock import now
from sopan_web.common.origin import current_origin
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import Peran, Session

IDLE = timedelta(hours=8)
IDLE_ADMIN = timedelta(minutes=30)
LASTS = timedelta(hours=12)
"""From signing in, however busy somebody is; SESSION_COOKIE_AGE says the same to the browser."""

_BEGAN = "began"
_SEEN_EVERY = timedelta(minutes=1)


def hide_key(key: str) -> str:
    """What stands in the table for a key that a browser holds."""
    return hashlib.blake2b(key.encode(), digest_size=20).hexdigest()


def idle_limit(actor: Actor | None) -> timedelta:
    """How long an unattended session stays open."""
    return IDLE_ADMIN if actor and actor.plays(Peran.ADMIN) else IDLE


class SessionStore(DatabaseStore):
    """Django's own, with our table. ``row`` is the table's row as it was when the request began."""

    row: Session | None = None

    @classmethod
    def get_model_class(cls) -> type[Session]:
        """Our table."""
        return Session

    def begin(self) -> None:
        """Somebody has just signed in; from now on the session's age counts."""
        self[_BEGAN] = now().timestamp()

    def is_over(self, actor: Actor | None) -> bool:
        """Whether it was left alone for too long, or is too old."""
        moment = now()
        seen = self.row.seen_at if self.row else moment
        return moment - seen > idle_limit(actor) or moment.timestamp() - self.get(_BEGAN, 0) > LASTS.total_seconds()

    def touch(self) -> None:
        """Somebody is there. Once a minute is exact enough, and a full disk is no reason to refuse a page."""
        if self.row is None or now() - self.row.seen_at < _SEEN_EVERY:
            return
        with suppress(DatabaseError):
            Session.objects.filter(pk=self.row.pk).update(seen_at=now(), **_whereabouts())

    def exists(self, session_key: str) -> bool:
        """Whether that key is taken."""
        return Session.objects.filter(pk=hide_key(session_key)).exists()

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        """The row to be written."""
        began = data.get(_BEGAN)
        return Session(
            session_key=hide_key(self._get_or_create_session_key()),  # type: ignore[attr-defined]
            session_data=self.encode(data),
            expire_date=self.get_expiry_date(),
            account_id=data.get(SESSION_KEY),
            began_at=datetime.fromtimestamp(began, tz=UTC) if began else now(),
            **_whereabouts(),
        )

    def delete(self, session_key: str | None = None) -> None:
        """The row goes; the key opens nothing any more."""
        if key := session_key or self.session_key:
            Session.objects.filter(pk=hide_key(key)).delete()

    def _get_session_from_db(self) -> Session | None:
        key = self.session_key
        with suppress(SuspiciousOperation):
            self.row = Session.objects.filter(pk=hide_key(key), expire_date__gt=now()).first() if key else None
        if self.row is None:
            self._session_key = None
        return self.row


def _whereabouts() -> dict[str, str]:
    origin = current_origin()
    return {"address": origin.address, "agent": origin.agent}
