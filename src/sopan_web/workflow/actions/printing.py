"""Makes the one PDF of an enacted version, with the mark that leads to its verification page."""

from dataclasses import replace

import segno
from django.conf import settings
from django.utils.translation import gettext as _

from sopan import SopanError, VerificationMark, lay_out, write_pdf
from sopan_web.common.errors import InvalidError
from sopan_web.documents.models import Version
from sopan_web.documents.queries.drawing import owner_of, settings_of, sop_of_version
from sopan_web.workflow.code import spell_code

_SENTENCE = (
    "Dokumen ini sah sejak disahkan. Pindai kode QR, atau ketik kodenya di alamat itu, untuk melihat apakah SOP ini "
    "masih berlaku, sudah diganti, atau sudah dicabut."
)


def print_pdf(version: Version, code: str, site: str) -> bytes:
    """The finished document; InvalidError with the reason when it can't be drawn or has no address to lead to."""
    paper = replace(settings_of(version.record.daerah), mark=_mark(version, code, site))
    sop = replace(sop_of_version(version), logo=owner_of(version.record).logo)
    try:
        return write_pdf(lay_out(sop, paper))
    except SopanError as error:
        raise InvalidError(_("SOP ini tidak dapat dicetak: %(why)s") % {"why": error.message}) from error


def _mark(version: Version, code: str, site: str) -> VerificationMark:
    root = settings.PUBLIC_URL or site.rstrip("/")
    if not root:
        raise InvalidError(_("Alamat umum peladen ini belum diatur (SOPAN_URL), jadi kode QR tidak dapat dibuat."))
    address = f"{root}/v/{code}"
    matrix = segno.make_qr(address, error="m").matrix
    modules = tuple(tuple(bool(module) for module in row) for row in matrix)
    return VerificationMark(modules, address, spell_code(code), str(version.number), (_SENTENCE,))
