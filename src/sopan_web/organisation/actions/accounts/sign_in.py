"""The door: failures are counted and slow guessing down; a success stands in the journal."""

from datetime import timedelta

from django.db import transaction
from django.utils.crypto import salted_hmac

from sopan_web.audit.actions import record
from sopan_web.audit.queries import find_deeds
from sopan_web.common.clock import now
from sopan_web.common.logs.security_log import warn
from sopan_web.common.origin import current_origin, neighbourhood
from sopan_web.organisation.models import Account, SignInFailure
from sopan_web.organisation.queries import find_actor
from sopan_web.organisation.sessions import SessionStore

WINDOW = timedelta(minutes=15)
PER_NAME = 5
PER_NAME_FROM_ANYWHERE = 50
"""Guessing from many addresses at once; whoever signed in from this one before is let through to the rule above."""
PER_ADDRESS = 100
"""A whole office may sit behind one address; a name has one owner."""


def is_shut(name: str) -> bool:
    """Whether this name, from this address, has to wait; the same for names that nobody has."""
    recent = SignInFailure.objects.filter(at__gt=now() - WINDOW)
    here, named = recent.filter(address=_here()), recent.filter(name_key=_key(name))
    if named.filter(address=_here()).count() >= PER_NAME or here.count() >= PER_ADDRESS:
        return True
    return named.count() >= PER_NAME_FROM_ANYWHERE and not _was_here(name)


def note_failure(name: str) -> None:
    """Counts one more; what is older than a day goes."""
    SignInFailure.objects.filter(at__lt=now() - timedelta(days=1)).delete()
    SignInFailure.objects.create(name_key=_key(name), address=_here())
    warn("sign-in.failed", name_key=_key(name)[:12])


@transaction.atomic
def note_sign_in(*, account: Account) -> None:
    """Forgets the failures, and tells the journal how many there were."""
    failures = SignInFailure.objects.filter(name_key=_key(account.username), address=_here())
    count = failures.count()
    failures.delete()
    SessionStore.clear_expired()
    record(
        tenant=account.pegawai.daerah_id, actor=find_actor(account), action="account.sign-in", subject=account,
        detail={"failures": count} if count else {},
    )  # fmt: skip


def _here() -> str:
    return neighbourhood(current_origin().address)


def _was_here(name: str) -> bool:
    account = Account.objects.filter(username=name).first()
    if account is None:
        return False
    lines = find_deeds(account.pegawai.daerah_id, account.pk, "account.sign-in")
    return lines.filter(address=current_origin().address).exists()


def _key(name: str) -> str:
    return salted_hmac("sopan.sign-in", name, algorithm="sha256").hexdigest()
