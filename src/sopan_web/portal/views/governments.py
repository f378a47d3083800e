"""The way in: the list of governments, or the only one's first page."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_safe

from sopan_web.portal.answer import by_content, of_government
from sopan_web.portal.queries.governments import Government, active
from sopan_web.portal.queries.lists import newest, services
from sopan_web.portal.queries.offices import find_offices
from sopan_web.portal.views.address import address_of

_FIRST = 8
"""So many of each list stand on the first page."""


@by_content
def show_list(request: HttpRequest) -> HttpResponse:
    """All governments."""
    return render(request, "portal/governments.html", {"governments": active(), "canonical": address_of(request)})


@login_not_required
@require_safe
def show_governments(request: HttpRequest) -> HttpResponseBase:
    """The list, or at once the page of the only one: whoever types the bare name of the server has one hop less."""
    slugs = active().values_list("slug", flat=True)[:2]
    return show_home(request, slug=slugs[0]) if len(slugs) == 1 else show_list(request)


@login_not_required
@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    """The two languages; pages that everybody shares hold no token, so that the choice is made on one of its own."""
    back = request.GET.get("dari", "")[:300]
    context = {"back": back if url_has_allowed_host_and_scheme(back, None) else reverse("portal:governments")}
    return render(request, "portal/language.html", context)


@of_government()
def show_home(request: HttpRequest, government: Government) -> HttpResponse:
    """What citizens look for first: the search, the services, the offices, what is new."""
    offices = find_offices(government)
    tops = [office for office in offices.values() if office.above is None]
    context = {
        "government": government,
        "daerah": government.daerah,
        "offices": tops,
        "total": sum(office.count for office in tops),
        "services": services(government).hits[:_FIRST],
        "newest": newest(government, _FIRST),
        "canonical": address_of(request, "portal:home", slug=government.daerah.slug),
    }
    return render(request, "portal/home.html", context)
