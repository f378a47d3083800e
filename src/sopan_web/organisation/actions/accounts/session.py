"""Sessions end: one's own one by one or all at once, and everybody's whose rights change."""

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from sopan_web.common.errors import InvalidError
from sopan_web.organisation.actions.desk import note
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import Account, Pegawai, Session


@transaction.atomic
def end_sessions(*, actor: Actor) -> Account:
    """Signs one's own account out everywhere (the page keeps the present session alive)."""
    account = actor.account
    close_sessions(account)
    note(actor, "account.end-sessions", account)
    return account


@transaction.atomic
def end_session(*, actor: Actor, key: str) -> None:
    """Signs one's own account out in one place; ``key`` as it stands in the table."""
    own = Session.objects.filter(account=actor.account, pk=key) if key.isalnum() else Session.objects.none()
    if not own.delete()[0]:
        raise InvalidError(_("Sesi itu sudah berakhir."))
    note(actor, "account.end-session", actor.account)


def close_sessions(account: Account) -> None:
    """Out everywhere; what is just being answered doesn't come back either, for the epoch has moved on."""
    Account.objects.filter(pk=account.pk).update(session_epoch=F("session_epoch") + 1)
    account.refresh_from_db(fields=("session_epoch",))
    Session.objects.filter(account=account).delete()


def close_sessions_of(pegawai: Pegawai) -> None:
    """The same, for a person whose roles or posts change; many have no account."""
    for account in Account.objects.filter(pegawai=pegawai):
        close_sessions(account)
