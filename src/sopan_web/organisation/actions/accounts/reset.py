"""Who forgot a password asks for a link by mail; nobody learns from the answer whether there is such an account."""

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.utils.translation import gettext as _
from django_tasks import task

from sopan_web.audit.actions import record
from sopan_web.common.logs.security_log import tell
from sopan_web.common.requests.throttle import spend
from sopan_web.organisation.actions.accounts.account import NEXT_LINK, make_password_link
from sopan_web.organisation.models import Account
from sopan_web.organisation.queries import find_actor

PER_NAME = "3/h"


def can_mail_links() -> bool:
    """Links go out by mail where mail is set up and the installation knows its own address: no request tells it."""
    return bool(settings.MAIL and settings.PUBLIC_URL)


@transaction.atomic
def ask_password_link(*, name: str) -> None:
    """Does the same work for every name: one look, one task. What is different happens out of sight."""
    spend("lupa-nama", PER_NAME, name)
    account = Account.objects.filter(username=name).exclude(pegawai__surel="").first()
    tell("password-link.asked")
    mail_password_link.enqueue(account=account.pk if account else 0)


@task
def mail_password_link(account: int) -> None:
    """Sends the link; the present password holds until a new one is chosen."""
    found = Account.objects.filter(pk=account).first()
    if found is None or find_actor(found) is None:
        return
    record(tenant=found.pegawai.daerah_id, actor=None, action="account.mail-link", subject=found)
    lines = (
        _("Seseorang meminta tautan kata sandi baru untuk akun SOPAN %(name)s.") % {"name": found.username},
        _("Buka tautan ini dalam %(minutes)d menit; berlaku sekali:") % {"minutes": NEXT_LINK.seconds // 60},
        settings.PUBLIC_URL + make_password_link(found),
        _("Bukan Anda yang meminta? Abaikan surat ini; kata sandi Anda tetap berlaku."),
    )
    send_mail(_("Tautan kata sandi SOPAN"), "\n\n".join(lines) + "\n", None, [found.pegawai.surel])
