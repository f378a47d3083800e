"""The SOPs in force by office and by service."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sopan_web.common.requests.numbers import number_in
from sopan_web.portal.answer import of_government, show_missing
from sopan_web.portal.queries.governments import Government
from sopan_web.portal.queries.lists import page_of_office, services
from sopan_web.portal.queries.offices import find_offices
from sopan_web.portal.views.address import address_of


@of_government("halaman")
def show_unit(request: HttpRequest, government: Government, pk: int) -> HttpResponse:
    """One unit with what lies below it."""
    office = find_offices(government).get(pk)
    if office is None:
        return show_missing(request, government)
    found = page_of_office(government, office, number_of(request))
    below = [(depth, unit) for depth, unit in office.walk() if depth]
    return _render(request, "portal/unit.html", government, found.page, found=found, office=office, below=below)


@of_government("halaman")
def show_services(request: HttpRequest, government: Government) -> HttpResponse:
    """What citizens are served with."""
    found = services(government, number_of(request))
    return _render(request, "portal/services.html", government, found.page, found=found)


def number_of(request: HttpRequest) -> int:
    """The page that was asked for; the first, where that is no number."""
    return number_in(request.GET.get("halaman", ""), digits=6) or 1


def _render(request: HttpRequest, template: str, government: Government, number: int, **more: Any) -> HttpResponse:
    suffix = f"?halaman={number}" if number > 1 else ""
    context = {"government": government, "daerah": government.daerah, **more}
    return render(request, template, context | {"canonical": address_of(request) + suffix})
