"""The list of SOPs."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _, gettext_lazy

from sopan import JenisKegiatan
from sopan_web.organisation.access import actor_of
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.permissions import Ability
from sopan_web.workflow.queries.desks.running import states_under_way
from sopan_web.workflow.queries.enacted.standing import Standing
from sopan_web.workflow.queries.shelves.shelf import browse, read_wanted, units_with_sop

_KINDS = {
    JenisKegiatan.PELAYANAN: gettext_lazy("Pelayanan"),
    JenisKegiatan.RUTIN: gettext_lazy("Rutin"),
    JenisKegiatan.PENUGASAN: gettext_lazy("Penugasan"),
}


def show_shelf(request: HttpRequest) -> HttpResponse:
    """Every SOP that this person may read; a script may ask for the results alone."""
    actor = actor_of(request)
    wanted = read_wanted(request.GET)
    shelf = browse(actor, wanted)
    context = {
        "wanted": wanted,
        "shelf": shelf,
        "units": units_with_sop(actor),
        "own": actor.jabatan.unit.root_id if actor.jabatan and actor.jabatan.unit else None,
        "tabs": _tabs(shelf.counts),
        "choices": _choices(actor),
        "kinds": [(kind.value, str(_KINDS[kind])) for kind in JenisKegiatan],
        "may_write": actor.may(Ability.WRITE_SOP),
        "kept": _keep(request.GET),
    }
    return render(request, "workflow/shelf.html", context)


def _tabs(counts: Mapping[str, int]) -> list[tuple[str, str, int]]:
    labels = {
        "": _("Semua"),
        "proses": _("Dalam proses"),
        "berlaku": _("Berlaku"),
        "tinjauan": _("Lewat waktu tinjau"),
    }
    return [(key, label, counts[key]) for key, label in labels.items()]


def _choices(actor: Actor) -> list[tuple[str, list[tuple[str, str]]]]:
    """The states to choose from, in groups."""
    states = [(state.key, state.shown) for state in states_under_way(actor.daerah)]
    order = (Standing.BERLAKU, Standing.AKAN_BERLAKU, Standing.DIGANTI, Standing.DICABUT)
    enacted = [(standing.value, standing.shown) for standing in order]
    return [
        (_("Sudah disahkan"), enacted),
        (_("Dalam proses"), [("proses", _("Semua yang dalam proses")), *states]),
        (_("Monitoring dan evaluasi"), [("tinjauan", _("Lewat waktu tinjau"))]),
    ]


def _keep(query: QueryDict) -> Mapping[str, str]:
    """The query without the part that a link sets, by that part: "status" without status, and so on."""
    return {part: _without(query, part) for part in ("status", "urut", "halaman")}


def _without(query: QueryDict, part: str) -> str:
    kept = query.copy()
    for name in {part, "halaman"}:
        kept.pop(name, None)
    for name in [name for name, value in kept.items() if not value]:
        kept.pop(name)
    return f"{kept.urlencode()}&" if kept else ""
