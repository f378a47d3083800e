"""Accounts: create, send a link, change the password, close. Nobody ever knows another one's password."""

from datetime import UTC, datetime, timedelta
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import base36_to_int, urlsafe_base64_encode
from django.utils.translation import gettext as _

from sopan_web.audit.actions import record
from sopan_web.common.clock import now
from sopan_web.common.errors import InvalidError, RefusedError, refuse
from sopan_web.organisation.actions.accounts.session import close_sessions
from sopan_web.organisation.actions.desk import begin, keep_an_admin, leave_admins_to_admins, note, save_checked
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import Account, Pegawai
from sopan_web.organisation.passwords import remember_password
from sopan_web.organisation.queries import find_actor

FIRST_LINK = timedelta(days=3)
NEXT_LINK = timedelta(minutes=30)
"""The first link has to find its way to a new colleague; who forgot a password sits waiting for the next one."""


class PasswordLinkGenerator(PasswordResetTokenGenerator):
    """Links that hold once: they hang on the password's hash, so a new password or a newer link makes them void."""

    key_salt = "sopan.password-link"

    def check_token(self, user: Any, token: str | None) -> bool:
        """Whether it is genuine, unused, and young enough."""
        if not token or not super().check_token(user, token):
            return False
        made = base36_to_int(token.partition("-")[0])
        lasts = NEXT_LINK if user.password_at else FIRST_LINK
        return self._num_seconds(self._now()) - made <= lasts.total_seconds()

    def _now(self) -> datetime:
        """In UTC: Django's own counts in the server's zone, which may be changed."""
        return now().astimezone(UTC).replace(tzinfo=None)


password_links = PasswordLinkGenerator()


def make_password_link(account: Account) -> str:
    """The path of the page on which the person chooses a password; valid for as long as above, and once."""
    key = urlsafe_base64_encode(force_bytes(account.pk))
    return reverse("organisation:choose-password", args=(key, password_links.make_token(account)))


@transaction.atomic
def create_account(*, actor: Actor, pegawai: Pegawai, username: str = "") -> Account:
    """An account that can't sign in until the person opens the link and chooses a password; NIP as default name."""
    begin(actor, pegawai.daerah_id)
    if not pegawai.aktif:
        raise InvalidError(_("%(name)s tidak lagi bekerja di sini.") % {"name": pegawai})
    if Account.objects.filter(pegawai=pegawai).exists():
        raise InvalidError(_("%(name)s sudah mempunyai akun.") % {"name": pegawai})
    account = open_account(pegawai, username)
    note(actor, "account.create", account, pegawai=str(pegawai))
    return account


def open_account(pegawai: Pegawai, username: str = "") -> Account:
    """The row itself, for deeds that have asked for the right already."""
    name = (username or pegawai.nip).strip().lower()
    if not name:
        refuse("username", _("Isilah nama pengguna: yang bukan ASN tidak mempunyai NIP."))
    if Account.objects.filter(username=name).exists():
        refuse("username", _('Nama pengguna "%(name)s" tidak dapat dipakai; pilih yang lain.') % {"name": name})
    account = Account(username=name, pegawai=pegawai)
    account.set_unusable_password()
    save_checked(account, creating=True)
    return account


@transaction.atomic
def renew_password_link(*, actor: Actor, account: Account) -> str:
    """A new one-time link for somebody who forgot; the old password, older links, and open sessions end."""
    _check_right(actor, account)
    _void_password(account)
    note(actor, "account.renew-link", account, pegawai=str(account.pegawai))
    return make_password_link(account)


@transaction.atomic
def reissue_password_link(*, account: Account) -> str:
    """The same, by whoever runs commands on the server."""
    _void_password(account)
    record(tenant=account.pegawai.daerah_id, actor=None, action="account.renew-link", subject=account)
    return make_password_link(account)


@transaction.atomic
def choose_password(*, account: Account, password: str) -> None:
    """The person behind a one-time link chooses the password."""
    _set_password(account, password)
    actor = find_actor(account)
    record(tenant=account.pegawai.daerah_id, actor=actor, action="account.choose-password", subject=account)


@transaction.atomic
def change_password(*, actor: Actor, current: str, password: str) -> Account:
    """One's own password; all sessions end (the page keeps the present one alive)."""
    account = Account.objects.select_for_update().get(pk=actor.account.pk)
    if not account.check_password(current):
        refuse("current", _("Kata sandi sekarang tidak cocok."))
    _set_password(account, password)
    note(actor, "account.change-password", account)
    return account


@transaction.atomic
def deactivate_account(*, actor: Actor, account: Account) -> None:
    """Nobody signs in with it any more; open sessions end now."""
    _check_right(actor, account)
    keep_an_admin(actor, account.pegawai)
    close_account(account)
    note(actor, "account.deactivate", account, pegawai=str(account.pegawai))


@transaction.atomic
def activate_account(*, actor: Actor, account: Account) -> None:
    """The account may sign in again."""
    _check_right(actor, account)
    if not account.pegawai.aktif:
        raise InvalidError(_("%(name)s tidak lagi bekerja di sini.") % {"name": account.pegawai})
    account.is_active = True
    account.save(update_fields=("is_active",))
    note(actor, "account.activate", account, pegawai=str(account.pegawai))


def close_account(account: Account) -> None:
    """The row itself, for deeds that have asked for the right already."""
    account.is_active = False
    account.save(update_fields=("is_active",))
    close_sessions(account)


def _void_password(account: Account) -> None:
    """Nobody signs in with the old one any more, not even who is signed in."""
    remember_password(account)
    account.set_unusable_password()
    account.save(update_fields=("password",))
    close_sessions(account)


def _set_password(account: Account, password: str) -> None:
    try:
        validate_password(password, account)
    except ValidationError as error:
        refuse("password", " ".join(error.messages))
    remember_password(account)
    account.set_password(password)
    account.save(update_fields=("password", "password_at"))
    close_sessions(account)


def _check_right(actor: Actor, account: Account) -> None:
    """Only an admin touches an admin's account, and nobody his own in this way."""
    begin(actor, account.pegawai.daerah_id)
    if account.pk == actor.account.pk:
        raise RefusedError(_("Akun Anda sendiri diatur di halaman Profil."))
    leave_admins_to_admins(actor, account.pegawai)
