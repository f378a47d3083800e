"""Makes the one PDF of an enacted version, with the mark that leads to its verification page."""

from dataclasses import replace

import segno
from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _
from django_tasks import task

from sopan import Drawing, SopanError, VerificationMark, lay_out, write_pdf
from sopan_web.audit.actions import record
from sopan_web.common.errors import InvalidError
from sopan_web.documents.models import Version
from sopan_web.documents.queries.drawing import owner_of, settings_of, sop_of_version
from sopan_web.files.actions import put_by_content
from sopan_web.organisation.models import PemerintahDaerah
from sopan_web.workflow.code import spell_code
from sopan_web.workflow.models import Enactment

_SENTENCE = (
    "Dokumen ini sah sejak disahkan. Pindai kode QR, atau ketik kodenya di alamat itu, untuk melihat apakah SOP ini "
    "masih berlaku, sudah diganti, atau sudah dicabut."
)


def site_of(request_site: str) -> str:
    """The address that QR codes lead to: the settings', else the request's; InvalidError without either."""
    site = settings.PUBLIC_URL or request_site.rstrip("/")
    if not site:
        raise InvalidError(_("Alamat umum server ini belum diatur (SOPAN_URL), jadi kode QR tidak dapat dibuat."))
    return site


def check_printable(version: Version, code: str, site: str) -> None:
    """InvalidError with the reason when the document can't be drawn."""
    _lay_out(version, code, site)


@task(priority=50)
def print_enacted(enactment: int) -> None:
    """Makes the PDF, keeps it, and writes its name and SHA-256 into the enactment, once however often it is run.

    A file that another attempt has kept in the meantime is never taken away again: it may be the one that holds.
    """
    found = Enactment.objects.select_related("version__record__daerah", "version__record__unit").get(pk=enactment)
    if found.pdf:
        return
    content = print_pdf(found.version, found.code, found.site)
    name, digest = put_by_content("sah", ".pdf", content)
    with transaction.atomic():
        held = Enactment.objects.select_for_update().get(pk=enactment)
        if held.pdf:
            return
        held.pdf.name, held.pdf_sha256 = name, digest
        held.save(update_fields=("pdf", "pdf_sha256"))
        tenant = found.version.record.daerah_id
        record(tenant=tenant, actor=None, action="sop.dicetak", subject=found.record, detail={"sha256": digest})


def print_what_is_missing(daerah: PemerintahDaerah) -> None:
    """Orders again what has no PDF yet: the first order may have been given up."""
    for pk in Enactment.objects.filter(pdf="", record__daerah=daerah).values_list("pk", flat=True):
        print_enacted.enqueue(enactment=pk)


def print_pdf(version: Version, code: str, site: str) -> bytes:
    """The finished document."""
    return write_pdf(_lay_out(version, code, site))


def _lay_out(version: Version, code: str, site: str) -> Drawing:
    paper = replace(settings_of(version.record.daerah), mark=_mark(version, code, site))
    sop = replace(sop_of_version(version), logo=owner_of(version.record).logo)
    try:
        return lay_out(sop, paper)
    except SopanError as error:
        raise InvalidError(_("SOP ini tidak dapat dicetak: %(why)s") % {"why": error.message}) from error


def _mark(version: Version, code: str, site: str) -> VerificationMark:
    address = f"{site}/v/{code}"
    matrix = segno.make_qr(address, error="m").matrix
    modules = tuple(tuple(bool(module) for module in row) for row in matrix)
    return VerificationMark(modules, address, spell_code(code), str(version.number), (_SENTENCE,))
