"""For those who forgot their password: a link by mail, or the way to a colleague."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sopan_web.common.errors import MissingError
from sopan_web.common.requests.throttle import throttled
from sopan_web.organisation.actions.accounts.reset import ask_password_link, can_mail_links
from sopan_web.organisation.forms.account import ForgotForm


@login_not_required
@throttled("lupa", "20/h", methods=("POST",))
def ask_link(request: HttpRequest) -> HttpResponse:
    """The same answer for every name."""
    if request.method == "POST" and not can_mail_links():
        raise MissingError(_("Server ini tidak mengirim surel. Mintalah tautan baru kepada Bagian Organisasi."))
    form = ForgotForm(request.POST or None)
    sent = form.is_valid()
    if sent:
        ask_password_link(name=form.cleaned_data["username"])
    context = {"form": form, "sent": sent, "mails": can_mail_links()}
    return render(request, "organisation/forgot.html", context, status=422 if form.errors else 200)
