"""Freezing an edition into an immutable version, opening it again, and beginning the next edition.

Who may do so and when is the workflow's table to say; these deeds keep to the actor's own government.
"""

import json
from dataclasses import replace
from hashlib import sha256

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from sopan import Sop, SopanError, write_sop_text
from sopan_web.audit.actions import record as note
from sopan_web.common import clock
from sopan_web.common.errors import ConflictError, InvalidError, MissingError
from sopan_web.documents.actions.drafting import add_edition, lock_edition
from sopan_web.documents.models import Edition, SopRecord, Version
from sopan_web.documents.queries.drawing import sop_of, sop_of_version
from sopan_web.documents.queries.published import enacted_versions
from sopan_web.documents.sheet import from_sop
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.permissions import Ability


def freeze_edition(*, actor: Actor, edition: int, reason: str) -> Version:
    """Locks the edition's sheet and keeps it as the next version. ConflictError when it is locked already."""
    with transaction.atomic():
        locked = lock_edition(actor, edition)
        if locked.frozen_at is not None:
            raise ConflictError(_("SOP ini sudah dikunci oleh orang lain."))
        locked.frozen_at = clock.now()
        locked.save(update_fields=("frozen_at",))
        return _snapshot(actor, locked, sop_of(locked), reason, action="sop.dikunci")


def keep_version(*, actor: Actor, edition: int, sop: Sop, reason: str) -> Version:
    """Keeps ``sop``, an edition's content with what enactment filled in, as the record's next version."""
    with transaction.atomic():
        return _snapshot(actor, lock_edition(actor, edition), sop, reason, action="sop.versi")


def reopen_edition(*, actor: Actor, edition: int) -> Edition:
    """Lets people type again. ConflictError when nobody had locked it."""
    with transaction.atomic():
        locked = lock_edition(actor, edition)
        if locked.frozen_at is None:
            raise ConflictError(_("SOP ini sudah terbuka untuk diubah."))
        locked.frozen_at = None
        locked.save(update_fields=("frozen_at",))
        note(
            tenant=actor.daerah.pk,
            actor=actor,
            action="sop.dibuka",
            subject=locked.record,
            detail={"edisi": locked.number},
        )
    return locked


def start_edition(*, actor: Actor, record: int) -> Edition:
    """The next edition, a copy of the last version to work on. ConflictError until the last edition is enacted."""
    with transaction.atomic():
        owner = SopRecord.objects.select_for_update(of=("self",)).select_related("daerah", "unit")
        found = owner.filter(pk=record, daerah=actor.daerah).first()
        if found is None:
            raise MissingError(_("SOP ini tidak ada. Periksa alamatnya, atau cari di daftar SOP."))
        actor.require(Ability.WRITE_SOP, found.unit)
        last, version = found.editions.first(), found.versions.order_by("-number").first()
        if last is None or version is None or not enacted_versions(found.daerah).filter(edition=last).exists():
            raise ConflictError(_("Edisi terakhir SOP ini belum disahkan; lanjutkan edisi itu."))
        edition = add_edition(actor, found, last.number + 1, from_sop(_for_next(sop_of_version(version))))
        note(
            tenant=actor.daerah.pk,
            actor=actor,
            action="sop.edisi-baru",
            subject=found,
            detail={"edisi": edition.number, "dari_versi": version.number},
        )
    return edition


def hash_of(content: object) -> str:
    """SHA-256 over the content's canonical text: keys sorted, no blanks, UTF-8."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def _snapshot(actor: Actor, edition: Edition, sop: Sop, reason: str, *, action: str) -> Version:
    reason = " ".join(reason.split())
    if not reason:
        raise InvalidError(_("Tulis alasan perubahannya dalam satu kalimat."), {"reason": _("Belum diisi.")})
    if len(reason) > 300:
        raise InvalidError(_("Alasan perubahan paling banyak 300 huruf."), {"reason": _("Terlalu panjang.")})
    content = _content_of(sop)
    number = (Version.objects.filter(record=edition.record).aggregate(last=Max("number"))["last"] or 0) + 1
    version = Version.objects.create(
        record=edition.record, edition=edition, number=number, content=content, sha256=hash_of(content),
        reason=reason, created_by=actor.pegawai, created_at=clock.now(),
    )  # fmt: skip
    detail = {"edisi": edition.number, "versi": number, "sha256": version.sha256, "alasan": reason}
    note(tenant=actor.daerah.pk, actor=actor, action=action, subject=edition.record, detail=detail)
    return version


def _content_of(sop: Sop) -> object:
    """The core's file format. The lambang is the government's and lies on this server, so its path stays out."""
    try:
        return json.loads(write_sop_text(replace(sop, logo=""), "json"))
    except SopanError as error:
        raise InvalidError(error.message) from error


def _for_next(sop: Sop) -> Sop:
    """What the next enactment will fill in anew is taken out."""
    return replace(sop, nomor="", tanggal_efektif=None)
