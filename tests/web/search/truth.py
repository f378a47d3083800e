"""What the index ought to be, made from the enactments themselves, and what it is."""

from collections import Counter
from typing import Any

from sopan_web.common import clock
from sopan_web.organisation.models import PemerintahDaerah
from sopan_web.search.models import IndexEntry, IndexState, IndexWord
from sopan_web.search.queries.sources import make_entries
from sopan_web.workflow.models import Enactment


def index_of(daerah: PemerintahDaerah) -> dict[str, Any]:
    """The entries that have not ended, and the counts of all words."""
    today = clock.today(daerah.zone)
    entries = IndexEntry.objects.filter(daerah=daerah)
    return {
        "entries": {one.pk: _row(one) for one in entries if one.berakhir is None or one.berakhir > today},
        "words": dict(IndexWord.objects.filter(daerah=daerah).values_list("kata", "entries")),
        "size": sum(IndexState.objects.filter(daerah=daerah).values_list("entries", flat=True)),
    }


def truth_of(daerah: PemerintahDaerah) -> dict[str, Any]:
    """The same, counted anew; what ended since the index was last changed still counts among the words."""
    today = clock.today(daerah.zone)
    pks = Enactment.objects.filter(record__daerah=daerah).values_list("pk", flat=True)
    rows = {entry.pk: _row(entry) for entry, _ in make_entries(daerah, list(pks), today)}
    ended = IndexEntry.objects.filter(daerah=daerah, berakhir__lte=today).values_list("kata", flat=True)
    texts = [row[-1] for row in rows.values()] + list(ended)
    words = Counter(token for text in texts for token in text.split())
    return {"entries": rows, "words": dict(words), "size": len(texts)}


def _row(entry: IndexEntry) -> tuple[Any, ...]:
    return (entry.mulai, entry.berakhir, entry.judul, entry.pokok, entry.kata)
