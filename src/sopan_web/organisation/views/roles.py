"""Who may do what: the table of permissions in words, and who holds which role today."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sopan_web.organisation.access import actor_of, requires
from sopan_web.organisation.models import Peran, RoleGrant
from sopan_web.organisation.permissions import Ability, reach_of
from sopan_web.organisation.queries import find_holders


@requires(Ability.READ_ORGANISATION)
def show_roles(request: HttpRequest) -> HttpResponse:
    """Two tables."""
    actor = actor_of(request)
    holders: dict[str, list[RoleGrant]] = {peran: [] for peran in Peran.values}
    for grant in find_holders(actor.daerah, actor.today):
        holders[grant.peran].append(grant)
    context = {
        "roles": Peran,
        "abilities": [(ability, [reach_of(ability, peran) for peran in Peran.values]) for ability in Ability],
        "holders": [(Peran(peran), grants) for peran, grants in holders.items()],
        "manages": actor.may(Ability.MANAGE_ORGANISATION),
    }
    return render(request, "organisation/roles.html", context)
