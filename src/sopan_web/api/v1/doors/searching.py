"""The search of the portal, for programs: the same words, the same order, the same corrections."""

from django.http import HttpRequest
from django.utils.translation import gettext_noop as _
from ninja import Field, Query, Router, Schema

from sopan_web.api.queries.governments import find_unit
from sopan_web.api.v1.caller import ground_of
from sopan_web.api.v1.door import door
from sopan_web.api.v1.shapes import JenisKegiatan
from sopan_web.search.queries import CAP, Found, Hit, Wanted, search

router = Router(tags=[_("Pencarian")])
LAST_PAGE = CAP // 20
_WHAT = _(
    "SOP yang berlaku menurut kata dalam judul, langkah, pelaksana, kelengkapan, output, dan dasar hukum; yang paling "
    "cocok dahulu. Kata berimbuhan dikenali dan salah ketik dibetulkan."
)


class Pertanyaan(Schema):
    """What may be asked of the search."""

    q: str = Field(min_length=1, max_length=200, description=_("Kata yang dicari."))
    unit: int | None = Field(None, ge=1, le=2**63 - 1, description=_("Id unit; unit di bawahnya ikut."))
    jenis: JenisKegiatan | None = Field(None, description=_("Jenis kegiatan."))
    pelaksana: str = Field("", max_length=200, description=_("Jabatan yang menjadi pelaksana."))
    halaman: int = Field(1, ge=1, le=LAST_PAGE, description=_("Halaman, dua puluh temuan masing-masing."))


class Temuan(Schema):
    """One SOP that was found."""

    sop: int
    judul: str
    nomor: str
    unit: str
    cuplikan: str = Field(description=_("Kalimat tempat kata itu berada."))


class HasilCari(Schema):
    """One page of what was found, and what was searched."""

    data: list[Temuan]
    jumlah: int = Field(description=_("Banyaknya temuan; paling sedikit sekian bila “lebih”."))
    lebih: bool = Field(description=_("Ada lebih banyak daripada yang dapat diurutkan."))
    dicari: str = Field(description=_("Yang akhirnya dicari; berbeda dari “q” bila salah ketik dibetulkan."))
    diabaikan: list[str] = Field(description=_("Kata yang dilewati karena tidak ada SOP yang memuat semuanya."))
    halaman: int
    halaman_terakhir: int


@router.get("/daerah/{slug:daerah}/cari", **door(_("Mencari SOP"), _WHAT, HasilCari, heavy=True))
def find_sops(request: HttpRequest, daerah: str, pertanyaan: Query[Pertanyaan]) -> HasilCari:
    """As the portal finds them."""
    ground = ground_of(request, daerah)
    unit = find_unit(ground.daerah, pertanyaan.unit) if pertanyaan.unit else None
    jenis, jabatan = pertanyaan.jenis or "", pertanyaan.pelaksana
    wanted = Wanted(pertanyaan.q, unit=unit, jabatan=jabatan, jenis=jenis, page=pertanyaan.halaman)
    return _tell(search(ground.daerah, wanted, ground.day))


def _tell(found: Found) -> HasilCari:
    return HasilCari(
        data=[_tell_hit(hit) for hit in found.hits],
        jumlah=found.total,
        lebih=found.more,
        dicari=found.corrected or found.asked,
        diabaikan=list(found.dropped),
        halaman=found.page,
        halaman_terakhir=found.pages,
    )


def _tell_hit(hit: Hit) -> Temuan:
    excerpt = "".join(text for text, _marked in hit.excerpt)
    return Temuan(sop=hit.record_id, judul=hit.judul, nomor=hit.nomor, unit=hit.unit, cuplikan=excerpt)
