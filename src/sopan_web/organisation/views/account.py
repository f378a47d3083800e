"""Accounts, one-time links, and choosing a password behind one."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import PasswordResetConfirmView
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _

from sopan_web.common.errors import InvalidError, MissingError
from sopan_web.organisation import actions
from sopan_web.organisation.access import actor_of, requires
from sopan_web.organisation.actions.accounts.account import make_password_link, password_links
from sopan_web.organisation.forms.account import ChoosePasswordForm
from sopan_web.organisation.forms.people import AccountForm, ConfirmForm
from sopan_web.organisation.models import Account, Pegawai
from sopan_web.organisation.permissions import Ability
from sopan_web.organisation.queries import find_own
from sopan_web.organisation.views.dialogue import Dialogue, converse

_SHOWN_ONCE = "organisation-link"


@requires(Ability.MANAGE_ORGANISATION)
def create_account(request: HttpRequest, pk: int) -> HttpResponse:
    """An account, and the link with which its owner chooses a password."""
    actor = actor_of(request)
    pegawai = find_own(Pegawai, actor, pk)
    lead = _("SOPAN tidak membuat kata sandi. Anda mendapat tautan sekali pakai untuk diserahkan kepada pemiliknya.")
    dialogue = _dialogue(pegawai, _("Akun untuk %(name)s"), _("Buat akun"), lead=lead)

    def deed(data: Any) -> str:
        account = actions.create_account(actor=actor, pegawai=pegawai, **data)
        return _keep_link(request, pegawai, make_password_link(account))

    return converse(request, AccountForm(request.POST or None, actor=actor), dialogue, deed)


@requires(Ability.MANAGE_ORGANISATION)
def renew_link(request: HttpRequest, pk: int) -> HttpResponse:
    """A new link for somebody who forgot."""
    actor = actor_of(request)
    pegawai, account = _find(request, pk)
    lead = _("Kata sandi lama dan tautan lama tidak berlaku lagi, dan semua sesinya berakhir.")
    dialogue = _dialogue(pegawai, _("Tautan sandi baru untuk %(name)s"), _("Buat tautan"), lead=lead)

    def deed(data: Any) -> str:
        return _keep_link(request, pegawai, actions.renew_password_link(actor=actor, account=account))

    return converse(request, _yes(request), dialogue, deed)


@requires(Ability.MANAGE_ORGANISATION)
def show_link(request: HttpRequest, pk: int) -> HttpResponse:
    """The link, once."""
    pegawai, account = _find(request, pk)
    link = request.session.pop(f"{_SHOWN_ONCE}-{pegawai.pk}", "")
    if not link:
        return HttpResponseRedirect(reverse("organisation:pegawai", args=(pk,)))
    context = {"pegawai": pegawai, "account": account, "link": request.build_absolute_uri(link)}
    return render(request, "organisation/link.html", context)


@requires(Ability.MANAGE_ORGANISATION)
def deactivate_account(request: HttpRequest, pk: int) -> HttpResponse:
    """No more signing in."""
    actor = actor_of(request)
    pegawai, account = _find(request, pk)
    lead = _("Ia tidak dapat masuk lagi, dan semua sesinya berakhir sekarang juga. Akun dapat dibuka kembali.")
    dialogue = _dialogue(pegawai, _("Tutup akun %(name)s"), _("Tutup akun"), _("Akun sudah ditutup."), lead, True)
    return converse(
        request, _yes(request), dialogue, lambda data: actions.deactivate_account(actor=actor, account=account)
    )


@requires(Ability.MANAGE_ORGANISATION)
def activate_account(request: HttpRequest, pk: int) -> HttpResponse:
    """Signing in again."""
    actor = actor_of(request)
    pegawai, account = _find(request, pk)
    dialogue = _dialogue(pegawai, _("Buka kembali akun %(name)s"), _("Buka akun"), _("Akun sudah dibuka kembali."))
    return converse(
        request, _yes(request), dialogue, lambda data: actions.activate_account(actor=actor, account=account)
    )


class ChoosePasswordView(PasswordResetConfirmView):
    """Behind a one-time link. Django moves the key into the session, so that no address gives it away."""

    template_name = "organisation/choose_password.html"
    form_class = ChoosePasswordForm
    token_generator = password_links
    reset_url_token = "sandi"
    success_url = reverse_lazy("organisation:sign-in")

    def get_user(self, uidb64: str) -> Account | None:
        """Only an account that may sign in."""
        account = super().get_user(uidb64)
        return account if isinstance(account, Account) and account.is_active and account.pegawai.aktif else None

    def form_valid(self, form: Any) -> HttpResponse:
        """Chooses the password, and leads to the door."""
        assert self.user is not None  # Django shows the form only behind a valid link
        try:
            actions.choose_password(account=self.user, password=form.cleaned_data["new_password1"])
        except InvalidError as error:
            form.add_error("new_password1", error.message)
            return self.form_invalid(form)
        logout(self.request)  # whoever was signed in with this browser: all sessions of the account have ended
        messages.success(self.request, _("Kata sandi sudah dipilih. Silakan masuk."))
        return HttpResponseRedirect(self.get_success_url())


def _find(request: HttpRequest, pk: int) -> tuple[Pegawai, Account]:
    pegawai = find_own(Pegawai, actor_of(request), pk)
    account = getattr(pegawai, "account", None)
    if account is None:
        raise MissingError(_("%(name)s belum mempunyai akun.") % {"name": pegawai})
    return pegawai, account


def _keep_link(request: HttpRequest, pegawai: Pegawai, link: str) -> str:
    request.session[f"{_SHOWN_ONCE}-{pegawai.pk}"] = link
    return reverse("organisation:account-link", args=(pegawai.pk,))


def _yes(request: HttpRequest) -> ConfirmForm:
    return ConfirmForm(request.POST if request.method == "POST" else None, actor=actor_of(request))


def _dialogue(pegawai: Pegawai, title: str, submit: str, done: str = "", lead: str = "", bad: bool = False) -> Dialogue:
    back = reverse("organisation:pegawai", args=(pegawai.pk,))
    return Dialogue(title % {"name": pegawai}, submit, back, str(pegawai), lead, done, bad)
