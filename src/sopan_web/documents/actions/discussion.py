"""Remarks on an SOP: threads on a row, a field, or the whole."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from sopan_web.audit.actions import record as note
from sopan_web.common import clock
from sopan_web.common.errors import InvalidError, MissingError
from sopan_web.common.language import written_in_indonesian
from sopan_web.documents.actions.drafting import lock_edition
from sopan_web.documents.models import Comment, Edition, Thread
from sopan_web.documents.queries.threads import place_label
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.permissions import Ability

MAX_TEXT = 2_000


def comment(*, actor: Actor, edition: int, place: str, text: str) -> Thread:
    """Opens a thread at ``place`` ("" for the whole SOP) with a first remark. Also while the edition is locked."""
    with transaction.atomic():
        found = lock_edition(actor, edition)
        actor.require(Ability.COMMENT, found.record.unit)
        with written_in_indonesian():
            label = place_label(found.sheet, place)[:200]
        thread = Thread.objects.create(edition=found, place=place[:80], place_label=label, created_at=clock.now())
        _add(actor, thread, text)
        _note(actor, found, "komentar.dibuka", thread)
    return thread


def remark_on_arrival(*, actor: Actor, edition: Edition, remarks: Sequence[tuple[str, str]]) -> None:
    """Threads that come with a sheet that was read elsewhere: place and text. Part of a deed, which journals it."""
    with written_in_indonesian():
        labels = [place_label(edition.sheet, place)[:200] for place, _text in remarks]
    for (place, text), label in zip(remarks, labels, strict=True):
        thread = Thread.objects.create(edition=edition, place=place[:80], place_label=label, created_at=clock.now())
        _add(actor, thread, text[:MAX_TEXT])


def reply(*, actor: Actor, thread: int, text: str) -> Comment:
    """Adds a remark; a settled thread opens again, for somebody has something to say."""
    with transaction.atomic():
        found = _lock(actor, thread)
        added = _add(actor, found, text)
        if found.resolved_at is not None:
            _settle(found, None)
        _note(actor, found.edition, "komentar.dijawab", found)
    return added


def resolve_thread(*, actor: Actor, thread: int, resolved: bool = True) -> Thread:
    """Marks a thread as settled, or as open again."""
    with transaction.atomic():
        found = _lock(actor, thread)
        _settle(found, actor if resolved else None)
        _note(actor, found.edition, "komentar.selesai" if resolved else "komentar.dibuka-lagi", found)
    return found


def _lock(actor: Actor, pk: int) -> Thread:
    threads = Thread.objects.select_for_update(of=("self",)).select_related("edition__record__unit")
    found = threads.filter(pk=pk, edition__record__daerah=actor.daerah).first()
    if found is None:
        raise MissingError(_("Utas komentar ini tidak ada."))
    actor.require(Ability.COMMENT, found.edition.record.unit)
    return found


def _add(actor: Actor, thread: Thread, text: str) -> Comment:
    text = text.replace("\x00", "").strip()
    if not text:
        raise InvalidError(_("Komentarnya belum ditulis."), {"text": _("Belum diisi.")})
    if len(text) > MAX_TEXT:
        raise InvalidError(_("Komentar paling banyak 2.000 huruf."), {"text": _("Terlalu panjang.")})
    return Comment.objects.create(thread=thread, author=actor.pegawai, text=text, at=clock.now())


def _settle(thread: Thread, actor: Actor | None) -> None:
    thread.resolved_at = clock.now() if actor else None
    thread.resolved_by = actor.pegawai if actor else None
    thread.save(update_fields=("resolved_at", "resolved_by"))


def _note(actor: Actor, edition: Edition, action: str, thread: Thread) -> None:
    detail = {"edisi": edition.number, "utas": thread.pk, "tempat": str(thread)}
    note(tenant=actor.daerah.pk, actor=actor, action=action, subject=edition.record, detail=detail)
