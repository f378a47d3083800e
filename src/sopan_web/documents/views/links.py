"""Ties between SOPs."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from sopan_web.common.errors import InvalidError
from sopan_web.documents.actions import link, unlink
from sopan_web.documents.forms import LinkForm
from sopan_web.documents.models import LinkKind
from sopan_web.documents.queries.links import find_linkable, links_of
from sopan_web.documents.queries.records import find_record
from sopan_web.organisation.access import actor_of
from sopan_web.organisation.permissions import Ability


@require_GET
def show_links(request: HttpRequest, pk: int) -> HttpResponse:
    """The SOPs that hang together with this one; ``?cari=`` finds others to tie it to."""
    actor = actor_of(request)
    record = find_record(actor, pk)
    query = request.GET.get("cari", "")[:100].replace("\x00", "")
    context = {
        "record": record,
        "links": links_of(actor, record),
        "query": query,
        "found": find_linkable(actor, record, query),
        "kinds": LinkKind.choices,
        "may_write": actor.may(Ability.WRITE_SOP, record.unit),
    }
    return render(request, "documents/links.html", context)


@require_POST
def tie(request: HttpRequest, pk: int) -> HttpResponse:
    """Makes a link."""
    form = LinkForm(request.POST)
    if not form.is_valid():
        raise InvalidError(" ".join(str(error) for errors in form.errors.values() for error in errors))
    link(actor=actor_of(request), source=pk, target=form.cleaned_data["target"], kind=form.cleaned_data["kind"])
    return redirect("documents:links", pk)


@require_POST
def untie(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Takes a link away."""
    unlink(actor=actor_of(request), source=pk, link=number)
    return redirect("documents:links", pk)
