"""Walks a government's chain from the first line and finds the first one that was changed, removed, or slipped in."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from sopan_web.audit.chain import FIELDS, GENESIS, hash_line
from sopan_web.audit.models import JournalEntry, JournalHead


@dataclass(frozen=True, slots=True)
class Verdict:
    """``lines`` were sound before ``fault``, which is "" for a whole chain; ``broken`` is the number of its line."""

    tenant: int
    lines: int
    broken: int | None = None
    fault: str = ""


def tenants() -> list[int]:
    """Every chain there is; 0 is the server's own."""
    heads = JournalHead.objects.values_list("tenant", flat=True)
    return sorted({*heads, *JournalEntry.objects.order_by("tenant").values_list("tenant", flat=True).distinct()})


def verify(tenant: int) -> Verdict:
    """Reads the whole chain once, a part at a time."""
    seq, previous = 0, GENESIS
    for entry in _in_order(tenant):
        if fault := _fault_of(entry, seq + 1, previous):
            return Verdict(tenant, seq, seq + 1, fault)
        seq, previous = entry.seq, entry.hash
    head = JournalHead.objects.filter(tenant=tenant).first()
    if head is None or (head.seq, head.hash) != (seq, previous):
        last = head.seq if head else 0
        return Verdict(tenant, seq, seq + 1, _("menurut kepala rantai baris terakhir bernomor %d") % last)
    return Verdict(tenant, seq)


def _in_order(tenant: int) -> Iterator[JournalEntry]:
    return JournalEntry.objects.filter(tenant=tenant).order_by("seq").iterator(chunk_size=1000)


def _fault_of(entry: JournalEntry, expected: int, previous: str) -> str:
    if entry.seq != expected:
        return _("hilang; baris berikutnya yang ada bernomor %d") % entry.seq
    if entry.previous_hash != previous:
        return _("tidak menyambung ke baris sebelumnya")
    if entry.hash != hash_line(previous, {name: getattr(entry, name) for name in FIELDS}):
        return _("isinya tidak cocok dengan sidiknya: diubah setelah ditulis")
    return ""
