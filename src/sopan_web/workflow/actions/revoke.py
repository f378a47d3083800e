"""Ends an enactment before its time, with a public reason."""

from datetime import date

from django.utils.translation import gettext as _

from sopan_web.common.errors import ConflictError
from sopan_web.documents.actions import name_record
from sopan_web.workflow.models import Enactment, Passage


def revoke(*, passage: Passage, today: date, reason: str) -> Enactment:
    """From ``today`` on it no longer holds; part of the step that says so. ConflictError when it has ended already."""
    enactment = Enactment.objects.select_for_update().filter(version=passage.version).first()
    if enactment is None or (enactment.berakhir is not None and enactment.berakhir <= today):
        raise ConflictError(_("SOP ini sudah tidak berlaku."))
    if enactment.tanggal_efektif > today:
        _give_back(enactment)
    enactment.dicabut, enactment.berakhir, enactment.alasan_berakhir = True, today, reason
    enactment.save(update_fields=("dicabut", "berakhir", "alasan_berakhir"))
    return enactment


def _give_back(enactment: Enactment) -> None:
    """Revoked before its day: what it would have replaced goes on, till the day of what would have replaced both."""
    before = Enactment.objects.select_for_update().filter(pengganti=enactment, dicabut=False).first()
    end = (enactment.berakhir, enactment.pengganti, enactment.alasan_berakhir)
    enactment.pengganti = None
    enactment.save(update_fields=("pengganti",))
    if before is not None:
        before.berakhir, before.pengganti, before.alasan_berakhir = end
        before.save(update_fields=("berakhir", "pengganti", "alasan_berakhir"))
        if before.pengganti is None:
            name_record(before.record, before.version.content.get("judul", ""))
