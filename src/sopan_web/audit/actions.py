"""Adds a line to a government's journal."""

import json
from collections.abc import Mapping
from typing import Protocol

from django.db import models, transaction

from sopan_web.audit.chain import hash_line
from sopan_web.audit.models import JournalEntry, JournalHead
from sopan_web.common.clock import now
from sopan_web.common.language import written_in_indonesian
from sopan_web.common.logs.security_log import tell
from sopan_web.common.origin import current_origin


class JournalActor(Protocol):
    """Who did it, as the journal keeps it."""

    @property
    def journal_id(self) -> int | None: ...
    @property
    def journal_name(self) -> str: ...
    @property
    def journal_post(self) -> str: ...


def record(
    *,
    tenant: int,
    actor: JournalActor | None,
    action: str,
    subject: models.Model | None = None,
    detail: Mapping[str, object] | None = None,
) -> JournalEntry:
    """Appends one line, inside the transaction of the deed. ``actor`` is None when the system itself acts."""
    origin = current_origin()
    with transaction.atomic():
        JournalHead.objects.get_or_create(tenant=tenant)
        head = JournalHead.objects.select_for_update().get(tenant=tenant)
        line: dict[str, object] = {
            "tenant": tenant,
            "seq": head.seq + 1,
            "at": now(),
            "actor_id": actor.journal_id if actor else None,
            "actor_name": actor.journal_name[:200] if actor else "",
            "actor_post": actor.journal_post[:300] if actor else "",
            "action": action,
            "subject_type": subject._meta.label_lower if subject else "",
            "subject_id": subject.pk if subject else None,
            "subject_label": _name(subject),
            "detail": _as_stored(detail or {}),
            "address": origin.address,
            "request_id": origin.request_id,
        }
        entry = JournalEntry(**line, previous_hash=head.hash, hash=hash_line(head.hash, line))
        entry.save(force_insert=True)
        head.seq, head.hash = entry.seq, entry.hash
        head.save(update_fields=("seq", "hash"))
        transaction.on_commit(lambda: _tell(entry), robust=True)
        return entry


def _tell(entry: JournalEntry) -> None:
    """The log learns what happened, without names; it is no reason to fail when what happened has happened."""
    facts = {"tenant": entry.tenant, "actor": entry.actor_id, "line": entry.seq, "subject": entry.subject_id}
    tell(entry.action, **facts, address=entry.address, request_id=entry.request_id)


def _name(subject: models.Model | None) -> str:
    """Indonesian whoever acts: the journal is kept in one language."""
    with written_in_indonesian():
        return str(subject)[:300] if subject else ""


def _as_stored(detail: Mapping[str, object]) -> dict[str, object]:
    """As JSON gives it back, so that the hash of what is read equals the hash of what was written."""
    stored: dict[str, object] = json.loads(json.dumps(dict(detail)))
    return stored
