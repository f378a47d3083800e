"""Signing in."""

from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.http import HttpResponse

from sopan_web.organisation.actions.sign_in import note_sign_in
from sopan_web.organisation.forms.sign_in import SignInForm
from sopan_web.organisation.models import Account


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
