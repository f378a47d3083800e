"""Two states of one SOP side by side."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_GET

from sopan import Sop, compare
from sopan_web.common.errors import MissingError
from sopan_web.documents.models import Edition, SopRecord
from sopan_web.documents.queries.drawing import sop_of, sop_of_version
from sopan_web.documents.queries.pages import flow_of
from sopan_web.documents.queries.records import find_record, list_versions, may_read_drafts
from sopan_web.organisation.access import actor_of
from sopan_web.organisation.actor import Actor

WORKING = "kerja"
"""How an address calls the working sheet, which is no version yet."""


@dataclass(frozen=True, slots=True)
class State:
    """Something to compare: a version, or the working sheet of the newest edition."""

    key: str
    label: str
    source: Any

    @property
    def sop(self) -> Sop:
        """What it holds."""
        return sop_of(self.source) if self.key == WORKING else sop_of_version(self.source)


@require_GET
@gzip_page
def show_comparison(request: HttpRequest, pk: int) -> HttpResponse:
    """``?lama=`` and ``?baru=`` name two states; without them the newest one is held against the one before."""
    actor = actor_of(request)
    record = find_record(actor, pk)
    states = _states(actor, record)
    context: dict[str, Any] = {"record": record, "states": states}
    if len(states) > 1:
        old = _pick(states, request.GET.get("lama"), states[1])
        new = _pick(states, request.GET.get("baru"), states[0])
        was, now = old.sop, new.sop
        found = compare(was, now)
        context |= {
            "old": old,
            "new": new,
            "found": found,
            "touched": {"lama": found.touched(0), "baru": found.touched(1)},
            "drawings": [
                (_("Semula: %(state)s") % {"state": old.label}, "lama", flow_of(was, record.daerah, "lama-")),
                (_("Menjadi: %(state)s") % {"state": new.label}, "baru", flow_of(now, record.daerah, "baru-")),
            ],
        }
    return render(request, "documents/comparison.html", context)


def _states(actor: Actor, record: SopRecord) -> list[State]:
    """Newest first; the working sheet only while it is open, for else it is the newest version."""
    states = [
        State(str(version.number), _("versi %(number)s") % {"number": version.number}, version)
        for version in list_versions(actor, record)
    ]
    edition = Edition.objects.filter(record=record).select_related("record__daerah", "record__unit__induk").first()
    if edition is None or edition.frozen_at is not None or not may_read_drafts(actor, record):
        return states
    return [State(WORKING, _("lembar kerja edisi %(number)s") % {"number": edition.number}, edition), *states]


def _pick(states: list[State], key: str | None, usual: State) -> State:
    if not key:
        return usual
    found = next((state for state in states if state.key == key), None)
    if found is None:
        raise MissingError(_("Versi %(number)s dari SOP ini tidak ada.") % {"number": key[:20]})
    return found
