"""The files as they came."""

from pathlib import PurePosixPath

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET

from sopan import UnreadableError, paint_page
from sopan_web.common.answers.downloads import send_file
from sopan_web.common.errors import ConflictError, MissingError
from sopan_web.common.requests.throttle import account, throttled
from sopan_web.files.intake.names import clean_name
from sopan_web.intake.queries.batches import find_source
from sopan_web.intake.queries.doubts import said
from sopan_web.intake.queries.originals import read_original, read_view
from sopan_web.organisation.access import actor_of


@require_GET
@throttled("unduh-asal", "60/m", by=account)
def download_original(request: HttpRequest, pk: int) -> HttpResponse:
    """To be saved, never to be opened as a page of ours."""
    source = find_source(actor_of(request), pk)
    if not source.original:
        raise MissingError(source.message)
    return send_file(read_original(source), name=clean_name(source.name), kind="application/octet-stream")


@require_GET
@throttled("unduh-asal", "60/m", by=account)
def download_searchable(request: HttpRequest, pk: int) -> HttpResponse:
    """A scan with what was read on it, to be searched and copied from; a PDF, whatever it came as."""
    source = find_source(actor_of(request), pk)
    if not source.searchable:
        raise MissingError(_("Berkas ini bukan pindaian yang terbaca, jadi tidak ada PDF yang dapat dicari."))
    name = f"{PurePosixPath(clean_name(source.name)).stem}-dapat-dicari.pdf"
    return send_file(read_view(source), name=name, kind="application/pdf")


@require_GET
@throttled("lihat-asal", "300/m", by=account)
@cache_control(private=True, max_age=86400)
def show_page(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One page as a picture, painted anew; the reader's browser keeps it."""
    source = find_source(actor_of(request), pk)
    if number >= source.pages:
        raise MissingError(_("Halaman ini tidak ada."))
    try:
        return HttpResponse(paint_page(read_view(source), number, source.name), content_type="image/png")
    except UnreadableError as error:
        raise ConflictError(said(error)) from error
