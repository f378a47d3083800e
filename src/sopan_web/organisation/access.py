"""What views ask before they answer: who acts, and whether the table of permissions allows it."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext as _

from sopan_web.common.errors import RefusedError
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.permissions import Ability

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def actor_of(request: HttpRequest) -> Actor:
    """The actor of a request that only signed-in people may make."""
    actor: Actor | None = getattr(request, "actor", None)
    if actor is None:
        raise RefusedError(_("Akun Anda tidak lagi aktif. Hubungi Bagian Organisasi."))
    return actor


def requires(ability: Ability) -> Callable[[View[P]], View[P]]:
    """Lets a view be seen only by actors who have the ability somewhere in their government."""

    def decorate(view: View[P]) -> View[P]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            actor_of(request).require(ability)
            return view(request, *args, **kwargs)

        return guarded  # type: ignore[return-value]

    return decorate
