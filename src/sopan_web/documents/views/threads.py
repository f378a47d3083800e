"""Remarks: a page that works by itself, and fragments that htmx puts beside the row."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from sopan_web.common.errors import MissingError
from sopan_web.documents.actions import comment, reply, resolve_thread
from sopan_web.documents.forms import CommentForm
from sopan_web.documents.models import Edition, Thread
from sopan_web.documents.queries.records import find_edition
from sopan_web.documents.queries.threads import place_label, places_of, threads_of
from sopan_web.organisation.access import actor_of
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.permissions import Ability


@require_GET
def show_threads(request: HttpRequest, pk: int) -> HttpResponse:
    """All threads of the newest edition; ``?tempat=`` those of one row or field."""
    actor = actor_of(request)
    edition = find_edition(actor, pk)
    return _answer(request, actor, edition, _form(edition, request.GET.get("tempat", "")))


@require_POST
def open_thread(request: HttpRequest, pk: int) -> HttpResponse:
    """Begins a thread."""
    actor = actor_of(request)
    edition = find_edition(actor, pk)
    form = _form(edition, "", request)
    if not form.is_valid():
        return _answer(request, actor, edition, form, status=422)
    comment(actor=actor, edition=edition.pk, place=form.cleaned_data["place"], text=form.cleaned_data["text"])
    return _after(request, actor, edition)


@require_POST
def answer_thread(request: HttpRequest, pk: int, thread: int) -> HttpResponse:
    """Adds a remark."""
    actor = actor_of(request)
    edition = _edition_of(actor, pk, thread)
    reply(actor=actor, thread=thread, text=request.POST.get("text", ""))
    return _after(request, actor, edition)


@require_POST
def settle_thread(request: HttpRequest, pk: int, thread: int) -> HttpResponse:
    """Marks a thread as settled, or opens it again."""
    actor = actor_of(request)
    edition = _edition_of(actor, pk, thread)
    resolve_thread(actor=actor, thread=thread, resolved=request.POST.get("selesai") == "ya")
    return _after(request, actor, edition)


def _edition_of(actor: Actor, pk: int, thread: int) -> Edition:
    """The newest edition of the SOP to which the thread belongs, too. MissingError when it is another's."""
    edition = find_edition(actor, pk)
    if not Thread.objects.filter(pk=thread, edition__record=edition.record).exists():
        raise MissingError(_("Utas komentar ini tidak ada."))
    return edition


def _form(edition: Edition, place: str, request: HttpRequest | None = None) -> CommentForm:
    form = CommentForm(request.POST) if request else CommentForm(initial={"place": place or CommentForm.WHOLE})
    choices = [(place.key or CommentForm.WHOLE, place.label) for place in places_of(edition.sheet)]
    form.fields["place"].choices = choices  # type: ignore[attr-defined]
    return form


def _after(request: HttpRequest, actor: Actor, edition: Edition) -> HttpResponse:
    if request.headers.get("HX-Request"):
        return _answer(request, actor, edition, _form(edition, request.GET.get("tempat", "")))
    return redirect(reverse("documents:threads", args=(edition.record_id,)))


def _answer(
    request: HttpRequest, actor: Actor, edition: Edition, form: CommentForm, *, status: int = 200
) -> HttpResponse:
    threads = list(threads_of(edition))
    place = request.GET.get("tempat")
    if place is not None:
        threads = [thread for thread in threads if thread.place == place]
    context = {
        "record": edition.record,
        "edition": edition,
        "threads": threads,
        "form": form,
        "place": place,
        "place_label": place_label(edition.sheet, place or ""),
        "may_comment": actor.may(Ability.COMMENT, edition.record.unit),
    }
    if request.headers.get("HX-Request"):
        return render(request, "documents/threads_list.html", context)  # htmx shows no answer but a good one
    return render(request, "documents/threads.html", context, status=status)
