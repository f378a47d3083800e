"""The editor's page and the answers its script asks for."""

from logging import getLogger
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_GET, require_POST

from sopan_web.common.errors import InvalidError
from sopan_web.common.requests.unattended import unattended
from sopan_web.documents.actions import mark_presence, save_ops
from sopan_web.documents.models import Edition
from sopan_web.documents.queries.changes import as_records, author_of, changes_since, initials, people_in
from sopan_web.documents.queries.drawing import preview_edition, settings_of
from sopan_web.documents.queries.records import FROZEN, find_edition, find_record
from sopan_web.documents.queries.returned import returned
from sopan_web.documents.queries.suggestions import suggest_dasar_hukum, suggest_keterkaitan, suggest_pelaksana
from sopan_web.documents.queries.threads import open_places
from sopan_web.documents.views.body import read_body, read_count
from sopan_web.organisation.access import actor_of
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.permissions import Ability

QUICK_ROWS = 80
"""An SOP of so many rows is drawn in about a tenth of a second."""

_log = getLogger(__name__)
_ANSWERS = ("lembar", "ubah", "hadir", "gambar")
_SUGGESTIONS = {"pelaksana": "pelaksana", "dasarHukum": "dasar-hukum", "keterkaitan": "keterkaitan"}


@require_GET
@ensure_csrf_cookie
@gzip_page
def show_editor(request: HttpRequest, pk: int) -> HttpResponse:
    """The page; those who may only read, and everybody while it is under review, see it locked."""
    actor = actor_of(request)
    edition = find_edition(actor, pk)
    context = {
        "record": edition.record,
        "edition": edition,
        "editor": _editor_data(actor, edition),
        "back": edition.record.get_absolute_url(),
        "returned": returned(edition),
    }
    return render(request, "documents/editor.html", context)


@require_GET
@gzip_page
def show_sheet(request: HttpRequest, pk: int) -> JsonResponse:
    """The sheet as it is now."""
    edition = find_edition(actor_of(request), pk)
    return JsonResponse({"revision": edition.revision, "sheet": edition.sheet})


@require_POST
@gzip_page
def accept_changes(request: HttpRequest, pk: int) -> JsonResponse:
    """Saves a batch of edits; 409 with what clashes, 423 while the edition is locked.

    With ``draw`` the answer carries the drawing too, if it is quickly made: one way over a slow line instead of two.
    """
    actor = actor_of(request)
    edition, body = find_edition(actor, pk), read_body(request)
    saving = save_ops(
        actor=actor, edition=edition.pk, base=read_count(body, "base"), batch=_uuid(body), ops=body.get("ops")
    )
    answer: dict[str, Any] = {"revision": saving.revision, "changes": as_records(saving.changes)}
    if not saving.conflicts:
        drawing = _drawing_at_once(actor, pk, saving.revision) if body.get("draw") is True else None
        return JsonResponse(answer | ({"drawing": drawing} if drawing else {}))
    answer["conflicts"] = [
        {
            "index": conflict.index,
            "kind": conflict.kind,
            "path": list(conflict.path),
            "theirs": conflict.theirs,
            "mine": conflict.mine,
            "by": author_of(saving.changes, conflict.path),
        }
        for conflict in saving.conflicts
    ]
    return JsonResponse(answer, status=409)


@unattended
@require_POST
def accept_presence(request: HttpRequest, pk: int) -> JsonResponse:
    """Says that the actor is here, and hears who else is and what they changed."""
    actor = actor_of(request)
    edition, body = find_edition(actor, pk), read_body(request)
    cell = body.get("cell")
    mark_presence(actor=actor, edition=edition, cell=cell.replace("\x00", "") if isinstance(cell, str) else "")
    changes = as_records(changes_since(edition, read_count(body, "since")))
    revision = max([edition.revision, *(change["revision"] for change in changes)])
    people = people_in(edition, but=actor.pegawai)
    frozen = edition.frozen_at is not None
    return JsonResponse({"revision": revision, "changes": changes, "people": people, "frozen": frozen})


@require_GET
@gzip_page
def show_drawing(request: HttpRequest, pk: int) -> JsonResponse:
    """The drawing and the findings of the sheet as it is now, with the revision they belong to."""
    return JsonResponse(_drawing(find_edition(actor_of(request), pk)))


@require_GET
def show_suggestions(request: HttpRequest, pk: int, kind: str) -> JsonResponse:
    """What could stand in the cell, given what was typed."""
    actor = actor_of(request)
    record, query = find_record(actor, pk), request.GET.get("q", "")[:200].replace("\x00", "")
    match kind:
        case "pelaksana":
            items = suggest_pelaksana(actor, query, record.unit.path)
        case "dasar-hukum":
            items = suggest_dasar_hukum(query)
        case _:
            items = suggest_keterkaitan(actor, query, but=record)
    return JsonResponse({"items": [item.record for item in items]})


def _drawing(edition: Edition) -> dict[str, Any]:
    seen, places = preview_edition(edition), open_places(edition)
    return {
        "revision": edition.revision,
        "svg": seen.svg,
        "why": seen.why,
        "findings": [note.record for note in seen.notes],
        "minutes": seen.minutes,
        "duration": seen.duration,
        "threads": sum(places.values()),
        "thread_places": places,
    }


def _drawing_at_once(actor: Actor, pk: int, revision: int) -> dict[str, Any] | None:
    """None where it takes long, so that nobody waits for the word that all is saved; the editor then asks for it.

    None also when somebody else has saved meanwhile.
    """
    edition = find_edition(actor, pk)
    if edition.revision != revision or len(edition.sheet["kegiatan"]) > QUICK_ROWS:
        return None
    try:
        return _drawing(edition)
    except Exception:
        # What is saved is saved: a fault in drawing shows where the drawing is asked for, not as a failed save.
        _log.exception("drawing of SOP %s", pk)
        return None


def _editor_data(actor: Actor, edition: Edition) -> dict[str, Any]:
    record, settings = edition.record, settings_of(edition.record.daerah)
    urls = {name: reverse(f"documents:editor-{name}", args=(record.pk,)) for name in _ANSWERS}
    urls |= {name: reverse("documents:editor-saran", args=(record.pk, kind)) for name, kind in _SUGGESTIONS.items()}
    urls |= {"utas": reverse("documents:threads", args=(record.pk,)), "rincian": record.get_absolute_url()}
    return {
        "pk": record.pk,
        "sheet": edition.sheet,
        "revision": edition.revision,
        "edition": edition.number,
        "urls": urls,
        "me": {"name": actor.pegawai.nama, "initials": initials(actor.pegawai.nama), "id": actor.account.pk},
        "frozen": _lock_reason(actor, edition) or False,
        "settings": {
            "unit": record.unit.nama,
            "daerah": record.daerah.nama,
            "label_ya": settings.label_ya,
            "label_tidak": settings.label_tidak,
            "menit_per_hari": record.daerah.menit_per_hari,
        },
    }


def _lock_reason(actor: Actor, edition: Edition) -> str:
    if edition.frozen_at is not None:
        return str(FROZEN)
    if not actor.may(Ability.WRITE_SOP, edition.record.unit):
        return _("Anda dapat membaca SOP ini, tetapi tidak mengubahnya.")
    return ""


def _uuid(body: dict[str, Any]) -> UUID:
    try:
        return UUID(body["batch"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise InvalidError(_("Tanda kiriman (batch) tidak sah.")) from error
