"""Is this document valid? The same answer as that of the public page, for programs."""

from dataclasses import asdict

from django.http import HttpRequest
from django.utils.translation import gettext as __, gettext_noop as _
from ninja import Field, Query, Router, Schema

from sopan_web.api.v1.door import door
from sopan_web.api.v1.shapes import Rujukan, Verifikasi
from sopan_web.common.errors import MissingError
from sopan_web.workflow.code import read_code
from sopan_web.workflow.queries.enacted.published import Published, Reference, find_published

router = Router(tags=[_("Verifikasi")])
_WHAT = _(
    "Keadaan dokumen menurut kode pada kakinya; huruf besar kecil dan tanda hubung tidak dibedakan. Dengan “sha256” "
    "dijawab juga apakah berkas PDF Anda persis yang disahkan."
)


class Sidik(Schema):
    """What may be asked of a document."""

    sha256: str | None = Field(None, pattern="^[0-9a-f]{64}$", description=_("SHA-256 berkas PDF."))


@router.get("/verifikasi/{kode}", **door(_("Keabsahan sebuah dokumen"), _WHAT, Verifikasi))
def verify(request: HttpRequest, kode: str, sidik: Query[Sidik]) -> Verifikasi:
    """By the code, in whatever government."""
    code = read_code(kode)
    document = find_published(code) if code else None
    if document is None:
        raise MissingError(__("Kode ini tidak dikenal. Periksa lagi tulisannya."))
    return _tell(document, sidik.sha256)


def _tell(document: Published, asked: str | None) -> Verifikasi:
    return Verifikasi(
        kode_verifikasi=document.code,
        keadaan=document.standing.value,
        judul=document.judul,
        nomor=document.nomor,
        instansi=document.daerah,
        unit=document.unit,
        disahkan_oleh=document.jabatan,
        tanggal_pengesahan=document.tanggal_pengesahan,
        tanggal_efektif=document.tanggal_efektif,
        berakhir=document.berakhir,
        alasan_perubahan=document.perubahan,
        alasan_berakhir=document.alasan,
        pdf_sha256=document.sha256,
        pdf_cocok=None if asked is None or not document.sha256 else asked == document.sha256,
        pengganti=_refer(document.pengganti),
        sebelumnya=_refer(document.sebelumnya),
    )


def _refer(reference: Reference | None) -> Rujukan | None:
    if reference is None:
        return None
    known = asdict(reference)
    return Rujukan(kode_verifikasi=known.pop("code"), **known)
