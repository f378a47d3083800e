"""Signing in and out."""

from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView, LogoutView
from django.http import HttpRequest, HttpResponse
from django.utils.decorators import method_decorator

from sopan_web.common.requests.throttle import throttled
from sopan_web.organisation.actions.accounts.sign_in import note_sign_in
from sopan_web.organisation.forms.sign_in import SignInForm
from sopan_web.organisation.models import Account


@method_decorator(throttled("masuk", "60/m", methods=("POST",)), name="dispatch")
class SignInView(LoginView):
    """The door."""

    template_name = "organisation/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """Opens the session and tells the journal."""
        account = form.get_user()
        assert isinstance(account, Account)
        note_sign_in(account=account)
        return super().form_valid(form)


class SignOutView(LogoutView):
    """Out, and nothing of it stays in a shared computer: what pages kept there goes with what the cache kept."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Django ends the session; the browser is told to forget."""
        response = super().post(request, *args, **kwargs)
        response.headers["Clear-Site-Data"] = '"cache", "storage"'
        return response
