"""A version's own page, and its files."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_GET

from sopan import SopanError
from sopan_web.common.answers.downloads import send_file
from sopan_web.common.errors import ConflictError, MissingError
from sopan_web.common.requests.throttle import account, throttled
from sopan_web.documents.exports import EXPORTS, Manuscript
from sopan_web.documents.queries.drawing import sop_of_version
from sopan_web.documents.queries.pages import pages_of
from sopan_web.documents.queries.published import enacted_versions
from sopan_web.documents.queries.records import find_record, find_version, list_versions, may_read_drafts
from sopan_web.documents.queries.threads import threads_of
from sopan_web.organisation.access import actor_of


@require_GET
@gzip_page
def show_version(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """What the version looked like on paper, why it was made, and what was said about it."""
    actor = actor_of(request)
    record = find_record(actor, pk)
    version = find_version(actor, record, number)
    enacted = enacted_versions(record.daerah).filter(pk=version.pk).exists()
    others = list(list_versions(actor, record))
    context = {
        "record": record,
        "version": version,
        "enacted": enacted,
        "pages": pages_of(version, draft=not enacted),
        "older": next((other for other in others if other.number < number), None),
        "newer": next((other for other in reversed(others) if other.number > number), None),
        "threads": threads_of(version.edition) if may_read_drafts(actor, record) else [],
        "exports": [(format, export) for format, export in EXPORTS.items() if format != "pdf" or not enacted],
    }
    return render(request, "documents/version.html", context)


@require_GET
@throttled("unduh-sop", "60/m", by=account)
def download_version(request: HttpRequest, pk: int, number: int, format: str) -> HttpResponse:
    """The version as a file. An enacted one has its one PDF, which the SOP's page hands out."""
    actor = actor_of(request)
    record = find_record(actor, pk)
    version = find_version(actor, record, number)
    export = EXPORTS.get(format)
    if export is None:
        raise MissingError(_("Bentuk berkas ini tidak ada."))
    enacted = enacted_versions(record.daerah).filter(pk=version.pk).exists()
    if format == "pdf" and enacted:
        raise ConflictError(_("Versi ini sudah disahkan; ambil PDF yang disahkan di halaman SOP-nya."))
    try:
        content = export.write(Manuscript(sop_of_version(version), record.daerah, draft=not enacted))
    except SopanError as error:
        raise ConflictError(error.message) from error
    name = f"{slugify(record.judul)[:80] or 'sop'}-versi-{number}{export.ending}"
    return send_file(
        content, name=name, kind=export.kind if isinstance(content, bytes) else f"{export.kind}; charset=utf-8"
    )
