"""The one PDF of an enacted version."""

from django.http import HttpRequest, HttpResponse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from sopan_web.common.answers.downloads import send_file
from sopan_web.common.errors import MissingError
from sopan_web.documents.queries.records import find_record, find_version
from sopan_web.organisation.access import actor_of
from sopan_web.workflow.models import Enactment
from sopan_web.workflow.queries.enacted.paper import read_paper


@require_GET
def download_enacted(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """The very bytes that were enacted; nothing is handed out that no longer matches its fingerprint."""
    actor = actor_of(request)
    record = find_record(actor, pk)
    enactment = Enactment.objects.filter(version=find_version(actor, record, number)).first()
    if enactment is None:
        raise MissingError(_("Versi ini tidak pernah disahkan."))
    content = read_paper(enactment)
    name = f"{slugify(record.judul)[:80] or 'sop'}-versi-{number}.pdf"
    return send_file(content, name=name, kind="application/pdf")
