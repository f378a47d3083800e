"""From the tables to what the doors answer."""

from collections.abc import Iterable
from typing import cast

from django.urls import reverse

from sopan_web.api.queries.enactments import Ground
from sopan_web.api.queries.governments import name_offices
from sopan_web.api.v1.shapes import Daerah, JenisDaerah, Tautan, Terbitan, Unit, UnitPemilik
from sopan_web.organisation.models import PemerintahDaerah
from sopan_web.organisation.queries import Node
from sopan_web.workflow.models import Enactment
from sopan_web.workflow.queries.enacted.published import title_of_signature
from sopan_web.workflow.queries.enacted.standing import Standing, standing_on


def tell_government(daerah: PemerintahDaerah) -> Daerah:
    """What is on its letterhead."""
    jenis = cast(JenisDaerah, daerah.jenis)
    return Daerah(kode=daerah.kode, slug=daerah.slug, nama=daerah.nama, jenis=jenis, zona=daerah.zona)


def tell_unit(node: Node, *, inside: bool) -> Unit:
    """``inside``: with what only the scope "organisasi" opens."""
    return Unit(
        id=node.pk,
        nama=node.nama,
        singkatan=node.singkatan,
        jenis=node.jenis,
        induk=node.above[-1].pk if node.above else None,
        tingkat=node.depth,
        kode=node.kode if inside else None,
        mulai=node.unit.mulai if inside else None,
    )


def tell_enactments(ground: Ground, enactments: Iterable[Enactment]) -> list[Terbitan]:
    """With the names of their offices, which are asked for once."""
    found = list(enactments)
    offices = name_offices(enactment.record.unit for enactment in found)
    return [_tell(ground, enactment, offices) for enactment in found]


def tell_enactment(ground: Ground, enactment: Enactment) -> Terbitan:
    """One alone."""
    return tell_enactments(ground, [enactment])[0]


def _tell(ground: Ground, enactment: Enactment, offices: dict[int, str]) -> Terbitan:
    unit, standing = enactment.record.unit, standing_on(enactment, ground.day)
    return Terbitan(
        sop=enactment.record_id,
        versi=enactment.version.number,
        edisi=enactment.edisi,  # type: ignore[attr-defined]  # annotated
        judul=enactment.judul or enactment.record.judul,  # type: ignore[attr-defined]
        nomor=enactment.nomor,
        jenis_kegiatan=enactment.jenis,  # type: ignore[attr-defined]
        unit=UnitPemilik(id=unit.pk, nama=unit.nama),
        perangkat_daerah=UnitPemilik(id=unit.root_id, nama=offices[unit.root_id]),
        keadaan=standing.value,
        tanggal_pengesahan=enactment.tanggal_pengesahan,
        tanggal_efektif=enactment.tanggal_efektif,
        berakhir=enactment.berakhir,
        disahkan_oleh=title_of_signature(enactment.signature),
        alasan_perubahan=enactment.version.reason,
        alasan_berakhir=enactment.alasan_berakhir,
        diganti_versi=enactment.pengganti_version,  # type: ignore[attr-defined]
        kode_verifikasi=enactment.code,
        pdf_sha256=enactment.pdf_sha256,
        tautan=_links(ground, enactment, opens=ground.history or standing is Standing.BERLAKU),
    )


def _links(ground: Ground, enactment: Enactment, *, opens: bool) -> Tautan:
    """``opens``: whether this caller may follow them."""
    where = {"daerah": ground.daerah.slug, "sop": enactment.record_id, "versi": enactment.version.number}

    def to(door: str) -> str:
        return reverse(f"api:v1:{door}", kwargs=where)

    return Tautan(
        terbitan=to("show_version"),
        isi=to("read_content") if opens else None,
        gambar=to("draw_flow") if opens else None,
        dokumen=to("read_paper") if opens and enactment.pdf else None,
        verifikasi=reverse("portal:show", args=(enactment.code,)),
    )
