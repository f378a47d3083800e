"""The pages of this room: how to ask the machine face, and the tokens of a government."""

from datetime import date

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from sopan_web.api import actions
from sopan_web.api.forms import TokenForm
from sopan_web.api.guide import chapters, refusals, shapes
from sopan_web.api.models import ApiToken
from sopan_web.api.queries.tokens import find_own_token, tokens_of
from sopan_web.api.scopes import Scope
from sopan_web.api.v1.caller import HOLDER, HOLDER_HEAVY, VISITOR, VISITOR_HEAVY
from sopan_web.common.answers.forms import tell_in
from sopan_web.common.errors import InvalidError
from sopan_web.common.requests.site import site_of
from sopan_web.organisation.access import actor_of, requires
from sopan_web.organisation.permissions import Ability


@login_not_required
@require_safe
def show_guide(request: HttpRequest) -> HttpResponse:
    """Every door with what it asks and answers, from the same description that programs read."""
    context = {
        "chapters": chapters(),
        "shapes": shapes(),
        "refusals": refusals(),
        "scopes": Scope,
        "site": site_of(request),
        "rates": [rate.partition("/")[0] for rate in (VISITOR, VISITOR_HEAVY, HOLDER, HOLDER_HEAVY)],
    }
    return render(request, "api/guide.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Ability.MANAGE_TOKENS)
def show_tokens(request: HttpRequest) -> HttpResponse:
    """The tokens, and a form for another. A new one is shown in this very answer and nowhere else, ever."""
    actor = actor_of(request)
    form = TokenForm(request.POST if request.method == "POST" else None, actor=actor)
    made, secret = None, ""
    if form.is_valid():
        try:
            made, secret = actions.make_token(actor=actor, **form.cleaned_data)
            form = TokenForm(actor=actor)
        except InvalidError as error:
            tell_in(form, error)
    context = {
        "form": form,
        "made": made,
        "secret": secret,
        "rows": [_row(one, actor.today) for one in tokens_of(actor)],
    }
    return render(request, "api/tokens.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Ability.MANAGE_TOKENS)
def revoke_token(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks once, then ends it."""
    actor = actor_of(request)
    if request.method == "POST":
        token = actions.revoke_token(actor=actor, pk=pk)
        messages.success(request, _("Token “%(name)s” sudah dicabut.") % {"name": token.nama})
        return redirect("api:tokens")
    return render(request, "api/revoke.html", {"token": find_own_token(actor, pk)})


def _row(token: ApiToken, today: date) -> dict[str, object]:
    return {
        "token": token,
        "holds": token.holds_on(today),
        "reach": [Scope(scope).label.partition(":")[0] for scope in token.scopes if scope in Scope.values],
    }
