"""What the public may learn of an enacted SOP, by its short code; no person's name among it."""

from dataclasses import dataclass
from datetime import date

from sopan_web.common import clock
from sopan_web.workflow.models import Enactment
from sopan_web.workflow.queries.enacted.standing import Standing, standing_on


@dataclass(frozen=True, slots=True)
class Reference:
    """Another edition of the same SOP."""

    code: str
    nomor: str
    tanggal_efektif: date


@dataclass(frozen=True, slots=True)
class Published:
    """``standing`` is today's, in the government's own zone. ``jabatan`` is the title that signed, without its holder.

    ``pengganti`` is what replaces it, known from the day that is enacted, also before ``berakhir``.
    """

    code: str
    slug: str
    record: int
    standing: Standing
    judul: str
    nomor: str
    unit: str
    daerah: str
    jabatan: str
    tanggal_pengesahan: date
    tanggal_efektif: date
    berakhir: date | None
    alasan: str
    perubahan: str
    version: int
    sha256: str
    pengganti: Reference | None
    sebelumnya: Reference | None


def find_published(code: str) -> Published | None:
    """The enactment that bears the code, in whatever government."""
    found = Enactment.objects.select_related("record__unit", "record__daerah", "version", "pengganti")
    enactment = found.filter(code=code).first()
    return _publish(enactment) if enactment else None


def _publish(enactment: Enactment) -> Published:
    record = enactment.record
    return Published(
        code=enactment.code,
        slug=record.daerah.slug,
        record=record.pk,
        standing=standing_on(enactment, clock.today(record.daerah.zone)),
        judul=enactment.version.content.get("judul") or record.judul,
        nomor=enactment.nomor,
        unit=record.unit.nama,
        daerah=record.daerah.nama,
        jabatan=title_of_signature(enactment.signature),
        tanggal_pengesahan=enactment.tanggal_pengesahan,
        tanggal_efektif=enactment.tanggal_efektif,
        berakhir=enactment.berakhir,
        alasan=enactment.alasan_berakhir,
        perubahan=enactment.version.reason,
        version=enactment.version.number,
        sha256=enactment.pdf_sha256,
        pengganti=_refer(enactment.pengganti),
        sebelumnya=_refer(Enactment.objects.filter(pengganti=enactment).first()),
    )


def title_of_signature(signature: dict[str, str]) -> str:
    """As it stands above the signature: "a.n. Wali Kota, Sekretaris Daerah", "Plt. Kepala Dinas Kesehatan"."""
    if signature.get("atas_nama"):
        return f"{signature['sebutan']} {signature['atas_nama']}, {signature['jabatan']}"
    return f"{signature.get('sebutan', '')} {signature['jabatan']}".strip()


def _refer(enactment: Enactment | None) -> Reference | None:
    return Reference(enactment.code, enactment.nomor, enactment.tanggal_efektif) if enactment else None
