"""The governments on this server."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_noop as _
from ninja import Router

from sopan_web.api.queries.governments import find_government, governments
from sopan_web.api.v1.door import door
from sopan_web.api.v1.shapes import Daerah, DaftarDaerah
from sopan_web.api.v1.tables import KIND, answer_table
from sopan_web.api.v1.telling import tell_government

router = Router(tags=[_("Pemerintah daerah")])
_LIST = _("Daftar pemerintah daerah")
_WHICH = _("Semua pemerintah daerah yang memakai server ini, menurut kodenya.")


@router.get("/daerah", **door(_LIST, _WHICH, DaftarDaerah))
def list_governments(request: HttpRequest) -> DaftarDaerah:
    """All of them; there are at most some hundreds."""
    return DaftarDaerah(data=[tell_government(daerah) for daerah in governments()])


@router.get("/daerah.csv", **door(_("Daftar pemerintah daerah sebagai CSV"), _WHICH, kind=KIND))
def table_governments(request: HttpRequest) -> HttpResponse:
    """The same as a table."""
    rows = (tell_government(daerah).dict() for daerah in governments())
    return answer_table("daerah", list(Daerah.model_fields), (list(row.values()) for row in rows))


@router.get("/daerah/{slug:daerah}", **door(_("Satu pemerintah daerah"), _("Menurut alamat pendeknya."), Daerah))
def show_government(request: HttpRequest, daerah: str) -> Daerah:
    """By its short address."""
    return tell_government(find_government(daerah))
