"""One version of an SOP: what is known of it, its content, its drawing, and its paper."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_noop as _
from ninja import Router

from sopan_web.api.queries.enactments import find_numbered
from sopan_web.api.scopes import Scope
from sopan_web.api.v1.caller import caller_of, ground_of
from sopan_web.api.v1.content import CONTENT_SHAPE, public_content
from sopan_web.api.v1.door import JSON, door
from sopan_web.api.v1.files import answer_unless_known, draw
from sopan_web.api.v1.shapes import Terbitan
from sopan_web.api.v1.telling import tell_enactment
from sopan_web.common.answers.downloads import send_file
from sopan_web.workflow.queries.enacted import paper

router = Router(tags=[_("Terbitan")])
_HERE = "/daerah/{slug:daerah}/sop/{int:sop}/versi/{int:versi}"
_OPEN = _("Terbuka bagi semua selama terbitan ini berlaku; selebihnya memerlukan lingkup riwayat.")
_CONTENT = _(
    "Isi SOP dalam format berkas SOPAN: dapat langsung dibaca perintah “sopan”. Nama, NIP, dan pangkat pejabat ikut "
    "hanya dengan lingkup pejabat. Terbuka bagi semua selama terbitan ini berlaku."
)


@router.get(_HERE, **door(_("Satu terbitan"), _OPEN, Terbitan))
def show_version(request: HttpRequest, daerah: str, sop: int, versi: int) -> Terbitan:
    """What is known of it."""
    ground = ground_of(request, daerah)
    return tell_enactment(ground, find_numbered(ground, sop, versi))


@router.get(f"{_HERE}.json", **door(_("Isi satu terbitan"), _CONTENT, kind=JSON, shape=CONTENT_SHAPE))
def read_content(request: HttpRequest, daerah: str, sop: int, versi: int) -> HttpResponse:
    """The file of the core."""
    ground = ground_of(request, daerah)
    enactment = find_numbered(ground, sop, versi)
    officials = caller_of(request).may(Scope.PEJABAT, ground.daerah)
    text = public_content(enactment.version.content, officials=officials)
    return send_file(text, kind=f"{JSON}; charset=utf-8", name=f"{daerah}-{sop}-versi-{versi}.json")


@router.get(f"{_HERE}.svg", **door(_("Bagan alir satu terbitan"), _OPEN, kind="image/svg+xml", heavy=True))
def draw_flow(request: HttpRequest, daerah: str, sop: int, versi: int) -> HttpResponse:
    """The flow alone, on one endless sheet."""
    ground = ground_of(request, daerah)
    enactment = find_numbered(ground, sop, versi)
    return draw(request, enactment, name=f"{daerah}-{sop}-versi-{versi}.svg")


@router.get(f"{_HERE}.pdf", **door(_("Dokumen satu terbitan"), _OPEN, kind="application/pdf", heavy=True))
def read_paper(request: HttpRequest, daerah: str, sop: int, versi: int) -> HttpResponse:
    """The very bytes that were enacted."""
    ground = ground_of(request, daerah)
    enactment = find_numbered(ground, sop, versi)

    paper.require_paper(enactment)
    name = f"{daerah}-{sop}-versi-{versi}.pdf"
    return answer_unless_known(
        request, enactment.pdf_sha256, lambda: paper.read_paper(enactment), kind="application/pdf", name=name
    )
