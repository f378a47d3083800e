"""The tree of the government's units, on any day."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.dateparse import parse_date

from sopan_web.organisation.access import actor_of, requires
from sopan_web.organisation.permissions import Ability
from sopan_web.organisation.queries import find_tree, search_tree


@requires(Ability.READ_ORGANISATION)
def show_tree(request: HttpRequest) -> HttpResponse:
    """All units; ``?q=`` searches them, ``?pada=`` chooses the day."""
    actor = actor_of(request)
    day = read_day(request, actor.today)
    text = request.GET.get("q", "").strip()[:100]
    tree = find_tree(actor.daerah, day)
    nodes = search_tree(tree, text) if text else tree
    context = {
        "nodes": nodes,
        "total": len(tree),
        "text": text,
        "words": text.casefold().split(),
        "day": day,
        "past": day != actor.today,
        "manages": actor.may(Ability.MANAGE_ORGANISATION),
    }
    part = request.headers.get("HX-Request") and not request.headers.get("HX-History-Restore-Request")
    return render(request, "organisation/tree_rows.html" if part else "organisation/tree.html", context)


def read_day(request: HttpRequest, today: date) -> date:
    """The day of ``?pada=``; today when it is missing or none."""
    try:
        return parse_date(request.GET.get("pada", "")) or today
    except ValueError:
        return today
