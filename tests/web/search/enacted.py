"""SOPs in force without the long way there: the rows that enactment leaves behind, and nothing else."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sopan_web.common import clock
from sopan_web.documents.models import Edition, SopRecord, Version
from sopan_web.organisation.models import UnitKerja
from sopan_web.workflow.models import Enactment, Register
from tests.web.cast import Cast


def content_of(judul: str, uraian: Sequence[str] = (), **more: Any) -> dict[str, Any]:
    """A version's content with these steps."""
    rows = [{"no": number, "uraian": text} for number, text in enumerate(uraian, 1)]
    return {"judul": judul, "kegiatan": rows, "pelaksana": [], "dasar_hukum": [], "jenis_kegiatan": "rutin", **more}


def enact(
    cast: Cast,
    judul: str,
    uraian: Sequence[str] = (),
    *,
    unit: UnitKerja | None = None,
    record: SopRecord | None = None,
    mulai: date | None = None,
    whole: dict[str, Any] | None = None,
    **content: Any,
) -> Enactment:
    """Enacted, in force from ``mulai`` (today): the next version of ``record``, or a new SOP of ``unit``.

    ``whole`` is its content, else one with these steps and fields.
    """
    writer, today = cast.penyusun.pegawai, clock.today(cast.daerah.zone)
    if record is None:
        owner = unit or cast.dinkes
        record = SopRecord.objects.create(daerah=cast.daerah, unit=owner, judul=judul, created_by=writer)
    number = Version.objects.filter(record=record).count() + 1
    edition = Edition.objects.create(record=record, number=number, sheet={}, created_by=writer)
    register, _ = Register.objects.get_or_create(daerah=cast.daerah, key="uji", year=2026)
    register.last += 1
    register.save()
    nomor = f"000.8.3.3/{register.last:03}/UJI/2026"
    version = Version.objects.create(
        record=record, edition=edition, number=number, sha256="0" * 64, reason="Baru.", created_by=writer,
        content={**(whole or content_of(judul, uraian, **content)), "nomor": nomor},
    )  # fmt: skip
    return Enactment.objects.create(
        record=record, version=version, register=register, urut=register.last, nomor=nomor,
        tanggal_pengesahan=min(today, mulai or today), tanggal_efektif=mulai or today,
        pengesah=cast.pengesah.pegawai, signature={}, code=f"U{cast.daerah.pk}-{register.last}",
    )  # fmt: skip


def end(enactment: Enactment, day: date, *, by: Enactment | None = None) -> None:
    """Replaced by another one, or revoked, from that day on."""
    enactment.berakhir, enactment.pengganti, enactment.dicabut = day, by, by is None
    enactment.save(update_fields=("berakhir", "pengganti", "dicabut"))
