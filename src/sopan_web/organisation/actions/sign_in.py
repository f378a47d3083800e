"""The door: failures are counted and slow guessing down; a success stands in the journal."""

from datetime import timedelta

from django.db import transaction
from django.utils.crypto import salted_hmac

from sopan_web.audit.actions import record
from sopan_web.common.clock import now
from sopan_web.common.origin import current_origin
from sopan_web.organisation.models import Account, SignInFailure
from sopan_web.organisation.queries import find_actor

WINDOW = timedelta(minutes=15)
PER_NAME = 5
PER_ADDRESS = 100
"""A whole office may sit behind one address; a name has one owner."""


def is_shut(name: str) -> bool:
    """Whether this name, from this address, has to wait; the same for names that nobody has."""
    since = now() - WINDOW
    here = SignInFailure.objects.filter(address=current_origin().address, at__gt=since)
    return here.filter(name_key=_key(name)).count() >= PER_NAME or here.count() >= PER_ADDRESS


def note_failure(name: str) -> None:
    """Counts one more; what is older than a day goes."""
    SignInFailure.objects.filter(at__lt=now() - timedelta(days=1)).delete()
    SignInFailure.objects.create(name_key=_key(name), address=current_origin().address)


@transaction.atomic
def note_sign_in(*, account: Account) -> None:
    """Forgets the failures, and tells the journal how many there were."""
    failures = SignInFailure.objects.filter(name_key=_key(account.username), address=current_origin().address)
    count = failures.count()
    failures.delete()
    record(
        tenant=account.pegawai.daerah_id, actor=find_actor(account), action="account.sign-in", subject=account,
        detail={"failures": count} if count else {},
    )  # fmt: skip


def _key(name: str) -> str:
    return salted_hmac("sopan.sign-in", name, algorithm="sha256").hexdigest()
