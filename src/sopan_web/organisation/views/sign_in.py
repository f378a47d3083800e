"""Signing in."""

from django.contrib.auth.views import LoginView

from sopan_web.organisation.forms.sign_in import SignInForm


class SignInView(LoginView):
    """The door."""

    template_name = "organisation/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True
