"""The page before every step, and the step itself."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from sopan_web.common.answers.forms import tell_in
from sopan_web.common.errors import ConflictError, InvalidError, RefusedError
from sopan_web.common.requests.site import site_of
from sopan_web.documents.preview import Note
from sopan_web.documents.queries.threads import count_open_threads
from sopan_web.organisation.access import actor_of
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import Jabatan, Penempatan
from sopan_web.workflow.actions import take_step
from sopan_web.workflow.forms import StepForm
from sopan_web.workflow.models import Passage
from sopan_web.workflow.queries.ways.choices import Choice, judge
from sopan_web.workflow.queries.ways.findings import ERROR, WARNING, notes_by_severity
from sopan_web.workflow.queries.ways.passages import passages_before, passages_of
from sopan_web.workflow.queries.ways.signing import posts_to_sign_for, signing_post
from sopan_web.workflow.queries.ways.tables import state_of, table_of
from sopan_web.workflow.table import Effect


@dataclass(frozen=True, slots=True)
class _Door:
    """The step a person stands before.

    A submission brings what the checker says; an enactment the post that signs, and those it may sign for. ``others``
    are further editions from which the same step leaves.
    """

    actor: Actor
    passage: Passage
    choice: Choice
    errors: tuple[Note, ...] = ()
    warnings: tuple[Note, ...] = ()
    post: Penempatan | None = None
    behalf: tuple[Jabatan, ...] = ()
    others: tuple[Passage, ...] = ()


@require_http_methods(["GET", "POST"])
def make_step(request: HttpRequest, pk: int, transition: str) -> HttpResponse:
    """GET asks, POST does; what can't be done says why."""
    door = _open(actor_of(request), pk, transition, request.GET.get("edisi", ""))
    form = _form(door, request)
    if request.method == "POST" and form.is_valid():
        try:
            take_step(
                actor=door.actor,
                passage=door.passage.pk,
                transition=transition,
                statement=form.statement(site_of(request)),
                seen=form.cleaned_data["seen"],
            )
        except InvalidError as error:
            tell_in(form, error)
        else:
            _report(request, door)
            return redirect("workflow:detail", pk)
    return _show(request, door, form)


def _open(actor: Actor, pk: int, transition: str, edition: str) -> _Door:
    """``edition`` chooses among several from which the step leaves; "" means the one people mean first."""
    before = passages_before(actor, pk, transition)
    passage = next((one for one in before if edition in ("", str(one.edition.number))), None)
    if passage is None:
        newest = passages_of(actor, pk).first()
        where = state_of(newest).shown if newest else "-"
        raise ConflictError(_("Langkah ini tidak tersedia: SOP ini sedang berada di “%(state)s”.") % {"state": where})
    one = table_of(passage).find(passage.state, transition)
    assert one is not None  # passages_before looked for it
    choice = judge(actor, passage, one)
    if choice.why_not:
        raise RefusedError(choice.why_not)
    if one.does(Effect.FREEZE):
        notes = notes_by_severity(passage.edition)
        return _Door(actor, passage, choice, tuple(notes[ERROR]), tuple(notes[WARNING]))
    if one.does(Effect.ENACT) and choice.role:
        signer = (actor, choice.role, passage.edition.record)
        return _Door(actor, passage, choice, post=signing_post(*signer), behalf=tuple(posts_to_sign_for(*signer)))
    return _Door(actor, passage, choice, others=tuple(one for one in before if one != passage))


def _form(door: _Door, request: HttpRequest) -> StepForm:
    earlier = door.passage.version  # after a return the sentence still has to tell of the whole edition
    initial = {
        "seen": door.passage.steps.count(),
        "tanggal_efektif": door.actor.today,
        "reason": earlier.reason if earlier else "",
    }
    return StepForm(
        door.choice.transition,
        request.POST if request.method == "POST" else None,
        initial=initial,
        warnings=bool(door.warnings),
        behalf=list(door.behalf),
    )


def _show(request: HttpRequest, door: _Door, form: StepForm) -> HttpResponse:
    passage, one = door.passage, door.choice.transition
    context = {
        "door": door,
        "form": form,
        "record": passage.edition.record,
        "one": one,
        "target": table_of(passage).state(one.target),
        "threads": count_open_threads(passage.edition),
        "submits": one.does(Effect.FREEZE),
        "enacts": one.does(Effect.ENACT),
        "harsh": one.does(Effect.REVOKE) or one.does(Effect.REOPEN),
    }
    return render(request, "workflow/step.html", context, status=422 if form.errors else 200)


def _report(request: HttpRequest, door: _Door) -> None:
    door.passage.refresh_from_db()
    state = state_of(door.passage).shown
    messages.success(request, _("Tersimpan. SOP ini sekarang berada di “%(state)s”.") % {"state": state})
