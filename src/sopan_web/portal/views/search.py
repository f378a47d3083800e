"""Searching the SOPs in force, and where a post is pelaksana."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sopan import JenisKegiatan
from sopan_web.common.requests.numbers import number_in
from sopan_web.common.requests.throttle import throttled
from sopan_web.organisation.models import UnitKerja
from sopan_web.portal.answer import by_content, show_missing
from sopan_web.portal.queries.governments import Government, find_government
from sopan_web.portal.queries.offices import Office, find_offices
from sopan_web.portal.views.address import address_of
from sopan_web.portal.views.lists import number_of
from sopan_web.search.queries import CAP, Wanted, jabatan_list, performs, search

LONGEST = 200
RATE = "60/m"
"""One office goes out by one address, so that this is for all its people together."""


@throttled("cari", RATE)
@by_content
def show_search(request: HttpRequest, slug: str) -> HttpResponse:
    """What was found, best first; without words everything, the newest first."""
    government = find_government(slug)
    if government is None:
        return show_missing(request)
    offices = find_offices(government)
    unit, jenis = _unit(request, offices), _jenis(request)
    asked = text_of(request, "q")
    wanted = Wanted(asked, unit=unit, jenis=jenis, page=number_of(request))
    context = {
        "asked": asked,
        "found": search(government.daerah, wanted, government.today),
        "unit": unit,
        "jenis": jenis,
        "offices": [office for office in offices.values() if office.above is None and office.count],
        "kinds": [kind.value for kind in JenisKegiatan],
        "most": CAP,
        "base": f"?{urlencode({'q': asked, 'unit': unit.pk if unit else '', 'jenis': jenis})}&",
    }
    return _render(request, "portal/search.html", government, context)


@throttled("cari", RATE)
@by_content
def show_jabatan(request: HttpRequest, slug: str) -> HttpResponse:
    """Every post that is pelaksana somewhere; with a name, the SOPs in which it is."""
    government = find_government(slug)
    if government is None:
        return show_missing(request)
    asked = text_of(request, "jabatan")
    found = performs(government.daerah, asked, government.today, page=number_of(request))
    words = asked.casefold().split() if not found.hits else []
    posts = [] if found.hits else jabatan_list(government.daerah, government.today)
    alike = [post for post in posts if all(word in post.nama.casefold() for word in words)]
    context = {
        "asked": asked,
        "found": found,
        "posts": alike or posts,
        "base": f"?{urlencode({'jabatan': asked})}&",
        "canonical": address_of(request) if not asked else "",
    }
    return _render(request, "portal/jabatan.html", government, context)


def text_of(request: HttpRequest, name: str) -> str:
    """What was typed, on one line, cut where no question goes on."""
    return " ".join(request.GET.get(name, "").replace("\0", " ").split())[:LONGEST]


def _unit(request: HttpRequest, offices: dict[int, Office]) -> UnitKerja | None:
    """Of this government alone."""
    office = offices.get(number_in(request.GET.get("unit", "")) or 0)
    return office.unit if office else None


def _jenis(request: HttpRequest) -> str:
    text = request.GET.get("jenis", "")
    return text if text in [kind.value for kind in JenisKegiatan] else ""


def _render(request: HttpRequest, template: str, government: Government, context: dict[str, object]) -> HttpResponse:
    return render(request, template, {"government": government, "daerah": government.daerah, **context})
