"""Who calls: anybody, or the holder of a token; and how often each may."""

from dataclasses import dataclass
from typing import cast

from django.http import HttpRequest
from django.utils.translation import gettext as _

from sopan_web.api.actions import note_use
from sopan_web.api.models import ApiToken
from sopan_web.api.queries.enactments import Ground
from sopan_web.api.queries.governments import find_government
from sopan_web.api.queries.tokens import find_token
from sopan_web.api.scopes import Scope
from sopan_web.api.v1.refusals import NoTokenError
from sopan_web.common import clock
from sopan_web.common.errors import RefusedError
from sopan_web.common.requests.throttle import address, spend
from sopan_web.organisation.models import PemerintahDaerah

VISITOR, HOLDER = "60/m", "600/m"
VISITOR_HEAVY, HOLDER_HEAVY = "20/m", "120/m"
WRONG = "20/m"


@dataclass(frozen=True, slots=True)
class Caller:
    """A token never opens less than none at all; at another government's doors it opens nothing more."""

    token: ApiToken | None = None

    def may(self, scope: Scope, daerah: PemerintahDaerah) -> bool:
        """Only what the token names, only in its own government."""
        return self.token is not None and self.token.daerah_id == daerah.pk and scope.value in self.token.scopes

    def require(self, scope: Scope, daerah: PemerintahDaerah) -> None:
        """NoTokenError for a visitor, RefusedError for a token that does not reach so far."""
        if self.may(scope, daerah):
            return
        text = _("Ini memerlukan token pemerintah daerah ini dengan lingkup “%(scope)s”.") % {"scope": scope.value}
        raise RefusedError(text) if self.token else NoTokenError(text)


def find_caller(request: HttpRequest) -> Caller:
    """NoTokenError for whoever shows a token that does not hold: silence would look like an empty server."""
    shown = request.headers.get("Authorization", "")
    if not shown:
        return Caller()
    kind, _blank, secret = shown.partition(" ")
    token = find_token(secret.strip()) if kind.casefold() == "bearer" else None
    if token is None:
        spend("api-token-keliru", WRONG, address(request))
        raise NoTokenError(_("Token ini tidak dikenal, sudah berakhir, atau sudah dicabut."))
    note_use(token=token, secret=secret.strip())
    return Caller(token)


def count(request: HttpRequest, caller: Caller, *, heavy: bool) -> None:
    """TooManyError beyond the rate; what has to be drawn or searched counts twice, in both rates."""
    whose = f"token {caller.token.pk}" if caller.token else address(request)
    spend("api", HOLDER if caller.token else VISITOR, whose)
    if heavy:
        spend("api-berat", HOLDER_HEAVY if caller.token else VISITOR_HEAVY, whose)


def caller_of(request: HttpRequest) -> Caller:
    """As the doorway found it."""
    return cast(Caller, request.caller)  # type: ignore[attr-defined]


def ground_of(request: HttpRequest, slug: str) -> Ground:
    """The government of that address, as far as the caller may see. MissingError."""
    daerah = find_government(slug)
    return Ground(daerah, clock.today(daerah.zone), history=caller_of(request).may(Scope.RIWAYAT, daerah))
