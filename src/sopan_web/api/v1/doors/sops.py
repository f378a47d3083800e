"""The SOPs of a government: those in force for everybody, the rest for tokens that reach into history."""

import re
from datetime import date
from typing import Annotated, Any, Literal

from django.http import HttpRequest, HttpResponse
from django.utils.http import urlencode
from django.utils.translation import gettext_noop as _
from ninja import Field, Query, Router, Schema
from pydantic import BeforeValidator

from sopan_web.api.queries.enactments import Wanted, find_current, history_of, list_page
from sopan_web.api.scopes import Scope
from sopan_web.api.v1.caller import caller_of, ground_of
from sopan_web.api.v1.door import door
from sopan_web.api.v1.shapes import DaftarTerbitan, JenisKegiatan, Riwayat, Terbitan
from sopan_web.api.v1.tables import KIND, answer_table
from sopan_web.api.v1.telling import tell_enactment, tell_enactments
from sopan_web.workflow.queries.enacted.standing import Standing

router = Router(tags=[_("SOP")])
LAST = 2**63 - 1
_LIST = _(
    "Satu halaman, menurut urutan pengesahan; yang baru ada di halaman terakhir. Tanpa “keadaan” hanya yang berlaku "
    "hari ini. Untuk menyalin semuanya ikuti “berikutnya” (pada CSV: kepala Link) sampai habis; "
    "dengan saringan “jenis” sebuah halaman dapat berisi sedikit."
)
_COLUMNS = (
    "sop", "versi", "edisi", "judul", "nomor", "jenis_kegiatan", "unit", "perangkat_daerah", "keadaan",
    "tanggal_pengesahan", "tanggal_efektif", "berakhir", "disahkan_oleh", "alasan_perubahan", "alasan_berakhir",
    "diganti_versi", "kode_verifikasi", "pdf_sha256",
)  # fmt: skip


def _iso(value: Any) -> Any:
    """Only a day as ISO 8601 writes it; pydantic would take seconds since 1970 as well."""
    return value if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", str(value), re.ASCII) else "?"


class Saringan(Schema):
    """What may be asked of the list."""

    unit: int | None = Field(None, ge=1, le=LAST, description=_("Id unit; unit di bawahnya ikut."))
    jenis: JenisKegiatan | None = Field(None, description=_("Jenis kegiatan."))
    diperbarui_sejak: Annotated[date, BeforeValidator(_iso)] | None = Field(
        None, description=_("Hanya yang mulai berlaku atau berakhir pada hari itu atau sesudahnya.")
    )
    keadaan: Literal["berlaku", "akan_berlaku", "diganti", "dicabut", "semua"] = Field(
        "berlaku", description=_("Selain “berlaku” memerlukan token dengan lingkup riwayat.")
    )
    setelah: int = Field(0, ge=0, le=LAST, description=_("Penunjuk halaman; ambil dari “berikutnya”."))
    batas: int = Field(50, ge=1, le=200, description=_("Banyaknya dalam satu halaman."))


@router.get("/daerah/{slug:daerah}/sop", **door(_("Daftar SOP"), _LIST, DaftarTerbitan))
def list_sops(request: HttpRequest, daerah: str, saringan: Query[Saringan]) -> DaftarTerbitan:
    """One page."""
    rows, following = _page(request, daerah, saringan)
    return DaftarTerbitan(data=rows, berikutnya=following)


@router.get("/daerah/{slug:daerah}/sop.csv", **door(_("Daftar SOP sebagai CSV"), _LIST, kind=KIND))
def table_sops(request: HttpRequest, daerah: str, saringan: Query[Saringan]) -> HttpResponse:
    """The same page as a table; the next one stands in the header."""
    rows, following = _page(request, daerah, saringan)
    answer = answer_table(f"sop-{daerah}", _COLUMNS, ([_cell(row, name) for name in _COLUMNS] for row in rows))
    if following:
        answer.headers["Link"] = f'<{following}>; rel="next"'
    return answer


@router.get(
    "/daerah/{slug:daerah}/sop/{int:sop}",
    **door(_("Satu SOP"), _("Terbitannya yang berlaku; dengan lingkup riwayat juga yang tidak lagi."), Terbitan),
)
def show_sop(request: HttpRequest, daerah: str, sop: int) -> Terbitan:
    """As it holds today."""
    ground = ground_of(request, daerah)
    return tell_enactment(ground, find_current(ground, sop))


@router.get(
    "/daerah/{slug:daerah}/sop/{int:sop}/versi",
    **door(_("Riwayat satu SOP"), _("Semua terbitannya sampai hari ini dengan alasan perubahannya."), Riwayat),
)
def list_versions(request: HttpRequest, daerah: str, sop: int) -> Riwayat:
    """Every enactment, for whoever may see the SOP at all."""
    ground = ground_of(request, daerah)
    find_current(ground, sop)
    return Riwayat(data=tell_enactments(ground, history_of(ground, sop)))


def _page(request: HttpRequest, slug: str, asked: Saringan) -> tuple[list[Terbitan], str | None]:
    ground = ground_of(request, slug)
    if asked.keadaan != "berlaku":
        caller_of(request).require(Scope.RIWAYAT, ground.daerah)
    page = list_page(ground, _wanted(asked), asked.batas)
    following = None
    if page.after:
        query = request.GET.dict() | {"setelah": str(page.after)}
        following = f"{request.path}?{urlencode(query)}"
    return tell_enactments(ground, page.rows), following


def _wanted(asked: Saringan) -> Wanted:
    return Wanted(
        standing=None if asked.keadaan == "semua" else Standing(asked.keadaan),
        unit=asked.unit,
        jenis=asked.jenis or "",
        since=asked.diperbarui_sejak,
        after=asked.setelah,
    )


def _cell(row: Terbitan, name: str) -> object:
    value = getattr(row, name)
    return value.nama if name in ("unit", "perangkat_daerah") else value
