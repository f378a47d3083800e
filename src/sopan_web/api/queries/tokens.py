"""Tokens: the one behind a secret, and those of a government."""

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from sopan_web.api.models import ApiToken
from sopan_web.api.secret import digests_of, is_secret
from sopan_web.common import clock
from sopan_web.common.errors import MissingError
from sopan_web.organisation.actor import Actor


def find_token(secret: str) -> ApiToken | None:
    """The token that opens today: not revoked, not expired, its owner's account and its government still active.

    It is looked up by its keyed hash, so that no comparison of secrets tells anything by the time it takes.
    """
    if not is_secret(secret):
        return None
    alive = ApiToken.objects.filter(owner__is_active=True, owner__pegawai__aktif=True, daerah__aktif=True)
    token = alive.filter(digest__in=digests_of(secret)).select_related("daerah").first()
    return token if token and token.holds_on(clock.today(token.daerah.zone)) else None


def tokens_of(actor: Actor) -> QuerySet[ApiToken]:
    """Those of the actor's government, newest first."""
    return ApiToken.objects.filter(daerah=actor.daerah).select_related("owner__pegawai")


def find_own_token(actor: Actor, pk: int) -> ApiToken:
    """MissingError for a foreign government's exactly as for none."""
    token = tokens_of(actor).filter(pk=pk).first()
    if token is None:
        raise MissingError(_("Token ini tidak ada. Mungkin tautannya keliru."))
    return token
