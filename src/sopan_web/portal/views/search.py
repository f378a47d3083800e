"""Searching the SOPs in force."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sopan_web.portal.answer import of_government
from sopan_web.portal.queries.governments import Government
from sopan_web.portal.queries.lists import page_of_title
from sopan_web.portal.views.lists import number_of


@of_government("q", "halaman")
def show_search(request: HttpRequest, government: Government) -> HttpResponse:
    """What was found."""
    asked = " ".join(request.GET.get("q", "").split())[:200]
    page = page_of_title(government, asked, number_of(request))
    context = {"government": government, "daerah": government.daerah, "asked": asked, "page": page}
    return render(request, "portal/search.html", context)
