"""The door of the demo, with the list of those who may come in."""

from typing import Any

from sopan_web.demo.setup.logins import LOGINS, PASSWORD
from sopan_web.organisation.views.sign_in import SignInView


class DemoSignInView(SignInView):
    """The usual door; everybody's name and the public password stand beside it."""

    template_name = "demo/sign_in.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the people of the demo."""
        return super().get_context_data(**kwargs) | {"logins": LOGINS, "password": PASSWORD}
