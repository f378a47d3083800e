"""One SOP's own page: where it stands, what may be done, its drawing, and how it came here."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from sopan import Sop, measure_times, spell_rentang
from sopan_web.documents.actions import start_edition
from sopan_web.documents.preview import Note
from sopan_web.documents.queries.drawing import preview_edition, profile_of, sop_of, sop_of_version
from sopan_web.documents.queries.pages import flow_of
from sopan_web.documents.queries.records import may_write
from sopan_web.organisation.access import actor_of
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.permissions import Ability
from sopan_web.workflow.queries.shelves.dossier import Dossier, open_dossier
from sopan_web.workflow.queries.ways.choices import Choice, list_choices
from sopan_web.workflow.table import Effect


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn on the page; ``why`` says why there is nothing, ``minutes`` how long the whole takes."""

    sop: Sop
    svg: str | None
    why: str
    minutes: str
    notes: tuple[Note, ...] = ()

    @property
    def has_errors(self) -> bool:
        """Whether something bars its submission."""
        return any(note.severity == "galat" for note in self.notes)


@require_GET
def show_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Readable by everyone of the government once enacted, before that within one's reach."""
    actor = actor_of(request)
    dossier = open_dossier(actor, pk)
    draft = dossier.edition is not None and (request.GET.get("lihat") != "sah" or dossier.enacted is None)
    picture = _draw_edition(dossier) if draft else _draw_version(dossier)
    context = {"dossier": dossier, "draft": draft, "picture": picture, **_doors(actor, dossier, picture)}
    return render(request, "workflow/detail.html", context)


@require_POST
def begin_edition(request: HttpRequest, pk: int) -> HttpResponse:
    """Starts the next edition and goes to its editor."""
    start_edition(actor=actor_of(request), record=pk)
    return redirect("documents:editor", pk)


def _doors(actor: Actor, dossier: Dossier, picture: Picture | None) -> Mapping[str, object]:
    """What this person may do with the edition under way or the one in force; and what only others may."""
    passages = [dossier.running.passage] if dossier.running else []
    passages += [dossier.enacted_passage] if dossier.enacted_passage else []
    choices = [choice for passage in passages for choice in list_choices(actor, passage)]
    editable = dossier.edition is not None and may_write(actor, dossier.edition)
    writes = actor.may(Ability.WRITE_SOP, dossier.record.unit)
    return {
        "brought": next(iter(passages), None) if writes else None,
        "onward": [one for one in choices if one.allowed and _leads_on(one)],
        "other": [one for one in choices if one.allowed and not _leads_on(one)],
        "refused": [one for one in choices if not one.allowed],
        "editable": editable,
        "edit_first": editable and (picture is None or picture.has_errors or _untouched(dossier)),
        "renewable": dossier.edition is None and writes,
        "may_tie": writes,
        "may_comment": actor.may(Ability.COMMENT, dossier.record.unit),
    }


def _untouched(dossier: Dossier) -> bool:
    """Whether it came back, and nobody has changed anything since."""
    running = dossier.running
    return running is not None and running.returned and running.passage.edition.changed_at <= running.since


def _leads_on(choice: Choice) -> bool:
    return not (choice.transition.effects & {Effect.REOPEN, Effect.REVOKE})


def _draw_edition(dossier: Dossier) -> Picture | None:
    if dossier.edition is None:
        return None
    seen = preview_edition(dossier.edition)
    sop = sop_of(dossier.edition)
    return Picture(sop, seen.svg, seen.why, _minutes(dossier, sop), seen.notes)


def _draw_version(dossier: Dossier) -> Picture | None:
    held = dossier.enacted or next(iter(dossier.versions), None)
    if held is None:
        return None
    sop = sop_of_version(held.version)
    pages = flow_of(sop, dossier.record.daerah, "sop-")
    return Picture(sop, next(iter(pages.svgs), None), pages.why, _minutes(dossier, sop))


def _minutes(dossier: Dossier, sop: Sop) -> str:
    total = measure_times(sop, jam_kerja=profile_of(dossier.record.daerah).jam_kerja).main.office
    return spell_rentang(total) if total.atas else ""
