"""The referee's inbox, and where things are stuck."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sopan_web.common.errors import RefusedError
from sopan_web.organisation.access import actor_of, requires
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import UnitKerja
from sopan_web.organisation.permissions import Ability
from sopan_web.workflow.queries.desks.desk import Waiting, waiting_for
from sopan_web.workflow.queries.desks.stuck import AGES, find_jam

REFEREES = (Ability.VERIFY, Ability.CHECK_LAW, Ability.APPROVE, Ability.ENACT, Ability.ENACT_CROSS_OFFICE)


def is_referee(actor: Actor) -> bool:
    """Whether SOPs come to this person's desk."""
    return any(actor.may(ability) for ability in REFEREES)


def show_desk(request: HttpRequest) -> HttpResponse:
    """What lies on this person's desk, the latest first; of one office when asked."""
    actor = actor_of(request)
    if not is_referee(actor):
        raise RefusedError(_("Meja hanya ada bagi pemeriksa dan pengesah. Draf Anda ada di Pekerjaan saya."))
    waiting = waiting_for(actor)
    offices = _offices(waiting)
    chosen = request.GET.get("unit", "")
    kept = [one for one in waiting if not chosen or str(one.passage.edition.record.unit.root_id) == chosen]
    context = {"waiting": kept, "all": len(waiting), "offices": offices, "chosen": chosen, "late": _late(kept)}
    return render(request, "workflow/desk.html", context)


@requires(Ability.SEE_DESKS)
def show_jam(request: HttpRequest) -> HttpResponse:
    """Desk by age, then office by office."""
    context = {"jam": find_jam(actor_of(request)), "ages": AGES}
    return render(request, "workflow/jam.html", context)


def _offices(waiting: list[Waiting]) -> list[UnitKerja]:
    roots = {one.passage.edition.record.unit.root_id for one in waiting}
    return list(UnitKerja.objects.filter(pk__in=roots).order_by("nama"))


def _late(waiting: list[Waiting]) -> int:
    return sum(one.late > 0 for one in waiting)
