"""The government's lambang, small enough for the head of a page on a slow line."""

from django.http import HttpRequest, HttpResponse

from sopan_web.files.queries import read_file
from sopan_web.organisation.lambang import shrink_lambang
from sopan_web.portal.answer import of_government, show_missing
from sopan_web.portal.queries.governments import Government

SIDE = 96
"""Pixels: twice the size on the page, for sharp screens."""


@of_government()
def show_lambang(request: HttpRequest, government: Government) -> HttpResponse:
    """A PNG; a lambang of lines is none, and stays within the office."""
    if not government.daerah.lambang_of_pixels:
        return show_missing(request, government)
    content = read_file(str(government.daerah.lambang.name))
    return HttpResponse(shrink_lambang(content, SIDE), content_type="image/png")
