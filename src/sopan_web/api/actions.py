"""Making and revoking tokens, and noting that one was used."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from sopan_web.api.models import ApiToken
from sopan_web.api.queries.tokens import find_own_token, tokens_of
from sopan_web.api.scopes import Scope
from sopan_web.api.secret import SHOWN, digest_of, new_secret
from sopan_web.audit.actions import record
from sopan_web.common import clock
from sopan_web.common.errors import ConflictError, refuse
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import Account, PemerintahDaerah
from sopan_web.organisation.permissions import Ability

MOST_DAYS = 365


@transaction.atomic
def make_token(*, actor: Actor, nama: str, scopes: Iterable[str], expires_on: date) -> tuple[ApiToken, str]:
    """The token and its secret, which nobody can ever see again. A form sent twice makes one."""
    actor.require(Ability.MANAGE_TOKENS)
    nama, wanted = " ".join(nama.split()), sorted(set(scopes))
    _check(nama, wanted, expires_on, actor.today)
    _keep_apart(actor, nama)
    secret = new_secret()
    token = ApiToken.objects.create(
        daerah=actor.daerah, owner=actor.account, nama=nama, prefix=secret[:SHOWN], digest=digest_of(secret),
        scopes=wanted, created_on=actor.today, expires_on=expires_on,
    )  # fmt: skip
    detail = {"lingkup": wanted, "sampai": expires_on.isoformat()}
    record(tenant=actor.daerah.pk, actor=actor, action="token.dibuat", subject=token, detail=detail)
    return token, secret


@transaction.atomic
def revoke_token(*, actor: Actor, pk: int) -> ApiToken:
    """It opens nothing from now on. ConflictError when it was revoked already."""
    actor.require(Ability.MANAGE_TOKENS)
    find_own_token(actor, pk)
    token = ApiToken.objects.select_for_update().get(pk=pk)
    if token.revoked_at is not None:
        raise ConflictError(_("Token ini sudah dicabut."))
    token.revoked_at = clock.now()
    token.save(update_fields=("revoked_at",))
    record(tenant=actor.daerah.pk, actor=actor, action="token.dicabut", subject=token)
    return token


def note_use(*, token: ApiToken, secret: str) -> None:
    """Once a day, and when the server's key has changed: the token is kept under the new one."""
    day, digest = clock.today(token.daerah.zone), digest_of(secret)
    if token.used_on != day or token.digest != digest:
        ApiToken.objects.filter(pk=token.pk).update(used_on=day, digest=digest)


def _keep_apart(actor: Actor, nama: str) -> None:
    """Two that ask at once wait for each other."""
    PemerintahDaerah.objects.select_for_update().get(pk=actor.daerah.pk)
    if any(token.holds_on(actor.today) for token in tokens_of(actor).filter(nama__iexact=nama)):
        refuse("nama", _("Sudah ada token untuk ini yang masih berlaku. Cabut dulu, atau pakai nama lain."))


def _check(nama: str, scopes: list[str], expires_on: date, today: date) -> None:
    if not 0 < len(nama) <= 100 or not nama.isprintable():
        refuse("nama", _("Tulis dalam paling banyak 100 huruf untuk apa token ini dipakai."))
    if not set(scopes) <= set(Scope.values):
        refuse("scopes", _("Lingkup ini tidak dikenal."))
    if not today <= expires_on <= today + timedelta(days=MOST_DAYS):
        refuse("expires_on", _("Token berlaku paling lama satu tahun sejak hari ini."))


def forget_tokens(*, account: Account) -> None:
    """All of an account that is being erased; what they did stands in the journal."""
    ApiToken.objects.filter(owner=account).delete()
