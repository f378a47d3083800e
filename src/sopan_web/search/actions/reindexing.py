"""Makes a government's index anew while people search and enact; safe to stop and to repeat."""

from collections import Counter
from collections.abc import Callable
from uuid import UUID

from django.db import transaction

from sopan_web.common import clock
from sopan_web.organisation.models import PemerintahDaerah
from sopan_web.search.actions.indexing import hold_index, mark_changed, refresh, write_counts
from sopan_web.search.models import IndexEntry, IndexState, IndexWord
from sopan_web.search.queries.sources import not_ended
from sopan_web.workflow.models import Enactment

BATCH = 500
_TRIES = 3

Report = Callable[[int, int], None]


def reindex(*, daerah: PemerintahDaerah, report: Report = lambda _done, _total: None) -> int:
    """Every entry as it ought to be, a batch at a time; how many. ``report`` is told how many of how many are done."""
    today = clock.today(daerah.zone)
    due = Enactment.objects.filter(not_ended(today), record__daerah=daerah).order_by().values_list("pk", flat=True)
    present = IndexEntry.objects.filter(daerah=daerah).values_list("pk", flat=True)
    pks = sorted({*due, *present})
    made = 0
    for start in range(0, len(pks), BATCH):
        with transaction.atomic():
            hold_index(daerah)
            made += refresh(daerah, pks[start : start + BATCH], today, count=False)
        report(min(start + BATCH, len(pks)), len(pks))
    _recount(daerah)
    return made


def _recount(daerah: PemerintahDaerah) -> None:
    """Counts outside of any lock, and writes only if nobody changed the index meanwhile; at last under the lock."""
    for _ in range(_TRIES):
        before = _revision(daerah)
        counts = _count_all(daerah)
        with transaction.atomic():
            if hold_index(daerah).revision == before:
                _write(daerah, counts)
                return
    with transaction.atomic():
        hold_index(daerah)
        _write(daerah, _count_all(daerah))


def _revision(daerah: PemerintahDaerah) -> UUID:
    return IndexState.objects.get_or_create(daerah=daerah)[0].revision


def _count_all(daerah: PemerintahDaerah) -> Counter[str]:
    counts: Counter[str] = Counter()
    for kata in IndexEntry.objects.filter(daerah=daerah).values_list("kata", flat=True).iterator():
        counts.update(kata.split())
    return counts


def _write(daerah: PemerintahDaerah, counts: Counter[str]) -> None:
    present = dict(IndexWord.objects.filter(daerah=daerah).values_list("kata", "entries"))
    stale = {word: counts[word] for word in present.keys() | counts.keys() if present.get(word) != counts[word]}
    write_counts(daerah, stale)
    mark_changed(daerah)
