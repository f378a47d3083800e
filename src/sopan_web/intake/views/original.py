"""The files as they came."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from sopan_web.common.downloads import send_file
from sopan_web.common.errors import MissingError
from sopan_web.common.throttle import account, throttled
from sopan_web.files.intake.names import clean_name
from sopan_web.files.queries import read_file
from sopan_web.intake.queries.batches import find_source
from sopan_web.organisation.access import actor_of


@require_GET
@throttled("unduh-asal", "60/m", by=account)
def download_original(request: HttpRequest, pk: int) -> HttpResponse:
    """To be saved, never to be opened as a page of ours."""
    source = find_source(actor_of(request), pk)
    if not source.original:
        raise MissingError(source.message)
    content = read_file(str(source.original.name), source.sha256)
    return send_file(content, name=clean_name(source.name), kind="application/octet-stream")
