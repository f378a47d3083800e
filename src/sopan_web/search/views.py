"""Where am I pelaksana? The SOPs in force that name the posts a signed-in person holds today."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sopan_web.common.requests.numbers import number_in
from sopan_web.organisation.access import actor_of
from sopan_web.organisation.models import Penempatan
from sopan_web.search.queries import Found, performs_at_home, performs_elsewhere


@dataclass(frozen=True, slots=True)
class _Post:
    """A post held today, and where it is pelaksana; ``turned`` is the list that has most pages."""

    penempatan: Penempatan
    home: Found
    elsewhere: Found

    @property
    def turned(self) -> Found:
        return max(self.home, self.elsewhere, key=lambda found: found.pages)


def show_mine(request: HttpRequest) -> HttpResponse:
    """Each post with its own perangkat daerah first."""
    actor = actor_of(request)
    page = number_in(request.GET.get("halaman", ""), digits=6) or 1
    posts = [
        _Post(
            penempatan,
            performs_at_home(penempatan.jabatan, actor.today, page),
            performs_elsewhere(penempatan.jabatan, actor.today, page),
        )
        for penempatan in actor.penempatan
    ]
    return render(request, "search/mine.html", {"posts": posts, "page": page})
