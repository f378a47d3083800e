"""Sends each person at most one digest a day."""

import logging
from datetime import date
from smtplib import SMTPRecipientsRefused

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django_tasks import task

from sopan_web.common.clock import now, today
from sopan_web.organisation.models import Account, PemerintahDaerah
from sopan_web.organisation.queries import find_actor
from sopan_web.workflow.models import Digest
from sopan_web.workflow.queries.desks.digest import Letter, write_digest

_log = logging.getLogger(__name__)


@task(priority=-50)
def send_digests(daerah: int, day: str) -> None:
    """To everybody of the government who has not had the day's; not at all once that day is over.

    At most once: the row comes before the letter. Only a letter that the mail server did not take is tried again.
    """
    government = PemerintahDaerah.objects.get(pk=daerah)
    if not settings.MAIL or today(government.zone).isoformat() != day:
        return
    with get_connection() as connection:
        for account in _readers(government):
            if not Digest.objects.filter(pegawai=account.pegawai, day=day).exists():
                _send(account, date.fromisoformat(day), connection)


def _readers(daerah: PemerintahDaerah) -> list[Account]:
    """Those who can sign in, have an address, and did not switch it off."""
    people = Account.objects.filter(pegawai__daerah=daerah, pegawai__aktif=True, pegawai__pengingat=True)
    return list(people.filter(is_active=True).exclude(pegawai__surel="").order_by("pk"))


def _send(account: Account, day: date, connection: BaseEmailBackend) -> None:
    actor = find_actor(account, day)
    letter = write_digest(actor) if actor else None
    if letter is None:
        return
    digest, first = Digest.objects.get_or_create(pegawai=account.pegawai, day=day)
    if not first:
        return  # another worker was faster
    try:
        _hand_over(letter, account.pegawai.surel, connection)
    except SMTPRecipientsRefused:
        _log.warning("digest refused for account %s", account.pk)  # no later attempt would help, and others wait
        return
    except Exception:
        digest.delete()
        raise
    Digest.objects.filter(pk=digest.pk).update(sent_at=now())


def _hand_over(letter: Letter, address: str, connection: BaseEmailBackend) -> None:
    headers = {"Auto-Submitted": "auto-generated"}
    EmailMessage(letter.subject, letter.body, None, [address], connection=connection, headers=headers).send()
