"""Checks a government's journal line by line, apart from the code that serves it."""

from sopan_web.audit.chain import FIELDS, GENESIS, hash_line
from sopan_web.audit.models import JournalEntry


def journal_holds(tenant: int) -> bool:
    """Whether every line follows from the one before it."""
    previous = GENESIS
    for number, entry in enumerate(JournalEntry.objects.filter(tenant=tenant).order_by("seq"), 1):
        line = {name: getattr(entry, name) for name in FIELDS}
        if (entry.seq, entry.previous_hash, entry.hash) != (number, previous, hash_line(previous, line)):
            return False
        previous = entry.hash
    return True
