"""Who starts a job: this room lies below the organisation, so it asks for no more of an actor than it needs."""

from typing import Protocol

from django.http import HttpRequest
from django.utils.translation import gettext as _

from sopan_web.common.errors import RefusedError


class Owner(Protocol):
    """An actor, as far as this room knows one; ``journal_id`` is the account's."""

    @property
    def journal_id(self) -> int | None: ...


def owner_of(request: HttpRequest) -> Owner:
    """The actor of a request that only signed-in people may make."""
    actor: Owner | None = getattr(request, "actor", None)
    if actor is None:
        raise RefusedError(_("Akun Anda tidak lagi aktif. Hubungi Bagian Organisasi."))
    return actor
