"""One SOP's own page: where it stands, what may be done, its drawing, and how it came here."""

from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sopan import Sop, SopanError, lay_out, measure_times, spell_rentang, write_svg_pages
from sopan_web.documents.models import Version
from sopan_web.documents.preview import Note
from sopan_web.documents.queries.drawing import preview_edition, profile_of, settings_of, sop_of, sop_of_version
from sopan_web.organisation.access import actor_of
from sopan_web.organisation.actor import Actor
from sopan_web.workflow.queries.choices import Choice, list_choices
from sopan_web.workflow.queries.dossier import Dossier, open_dossier


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn on the page, of an edition under way or of a version; ``why`` says why there is none."""

    sop: Sop
    svg: str | None
    why: str
    minutes: str
    notes: tuple[Note, ...] = ()


def show_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Readable by everyone of the government once enacted, before that within one's reach."""
    actor = actor_of(request)
    dossier = open_dossier(actor, pk)
    draft_wanted = request.GET.get("lihat") != "berlaku" or dossier.enacted is None
    draft = dossier.edition is not None and draft_wanted
    picture = _picture_of_edition(dossier) if draft else _picture_of_version(dossier)
    context = {"dossier": dossier, "draft": draft, "picture": picture, **_choices(actor, dossier)}
    return render(request, "workflow/detail.html", context)


def _choices(actor: Actor, dossier: Dossier) -> dict[str, list[Choice]]:
    """What this person may do, of the edition under way and of the one in force, and what others may."""
    passages = [dossier.running.passage] if dossier.running else []
    passages += [dossier.enacted_passage] if dossier.enacted_passage else []
    found = [choice for passage in passages for choice in list_choices(actor, passage)]
    return {"allowed": [one for one in found if one.allowed], "refused": [one for one in found if not one.allowed]}


def _picture_of_edition(dossier: Dossier) -> Picture | None:
    if dossier.edition is None:
        return None
    seen = preview_edition(dossier.edition)
    return _with_minutes(dossier, sop_of(dossier.edition), seen.svg, seen.why, seen.notes)


def _picture_of_version(dossier: Dossier) -> Picture | None:
    version = _version_to_draw(dossier)
    if version is None:
        return None
    sop = sop_of_version(version)
    settings = replace(settings_of(dossier.record.daerah), paged=False)
    try:
        return _with_minutes(dossier, sop, write_svg_pages(lay_out(replace(sop, logo=""), settings))[0], "")
    except SopanError as error:
        return _with_minutes(dossier, sop, None, error.message)


def _with_minutes(dossier: Dossier, sop: Sop, svg: str | None, why: str, notes: tuple[Note, ...] = ()) -> Picture:
    total = measure_times(sop, jam_kerja=profile_of(dossier.record.daerah).jam_kerja).main.office
    return Picture(sop, svg, why, spell_rentang(total) if total.atas else "", notes)


def _version_to_draw(dossier: Dossier) -> Version | None:
    if dossier.enacted:
        return dossier.enacted.version
    return dossier.versions[0].version if dossier.versions else None
