"""Keeps the index in step with what was enacted; part of the deed that changed it, in its transaction."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import uuid4

from django.db import connection, transaction
from django.db.models import Model

from sopan_web.common import clock
from sopan_web.organisation.models import PemerintahDaerah, UnitKerja
from sopan_web.search.models import IndexEntry, IndexPelaksana, IndexState, IndexWord
from sopan_web.search.queries.sources import Made, make_entries
from sopan_web.workflow.models import Enactment

COLUMNS = ("enactment_id", "daerah_id", "mulai", "berakhir", "judul", "pokok", "kata")
_CHUNK = 5_000  # ids or words asked for at once


def follow_enactment(enactment: Enactment) -> None:
    """Puts an enactment into the index, or takes it out when it has ended; what ended meanwhile goes with it."""
    daerah = enactment.record.daerah
    today = clock.today(daerah.zone)
    with transaction.atomic():
        hold_index(daerah)
        ended = IndexEntry.objects.filter(daerah=daerah, berakhir__lte=today).values_list("pk", flat=True)
        refresh(daerah, [enactment.pk, *ended[:_CHUNK]], today)


def follow_unit(unit: UnitKerja) -> None:
    """Describes the SOPs of a unit and of all below it anew, after it was renamed or moved."""
    owned = Enactment.objects.filter(record__unit__path__startswith=unit.path).order_by("pk")
    pks = list(owned.values_list("pk", flat=True))
    if not pks:
        return
    with transaction.atomic():
        hold_index(unit.daerah)
        for start in range(0, len(pks), _CHUNK):
            refresh(unit.daerah, pks[start : start + _CHUNK], clock.today(unit.daerah.zone))


def hold_index(daerah: PemerintahDaerah) -> IndexState:
    """Lets nobody else change this government's index until the transaction ends."""
    IndexState.objects.get_or_create(daerah=daerah)
    return IndexState.objects.select_for_update().get(daerah=daerah)


def refresh(daerah: PemerintahDaerah, pks: Sequence[int], today: date, *, count: bool = True) -> int:
    """Makes the entries of those enactments what they ought to be; how many there are. The caller holds the index.

    ``count=False`` leaves the counts of words to the caller.
    """
    before = {entry.pk: entry for entry in IndexEntry.objects.filter(pk__in=pks, daerah=daerah)}
    made = list(make_entries(daerah, pks, today))
    kept = {entry.pk for entry, _ in made}
    gone = [entry for pk, entry in before.items() if pk not in kept]
    changed = [one for one in made if _differs(one[0], before.get(one[0].pk))]
    IndexEntry.objects.filter(pk__in=[entry.pk for entry in gone]).delete()
    upsert(IndexEntry, COLUMNS, [[getattr(entry, name) for name in COLUMNS] for entry, _ in changed], keys=1)
    _name_pelaksana(daerah, changed)
    if count and (gone or changed):
        old = [before[entry.pk] for entry, _ in changed if entry.pk in before]
        _count(daerah, [entry for entry, _ in changed], [*gone, *old])
    return len(made)


def _differs(entry: IndexEntry, before: IndexEntry | None) -> bool:
    return before is None or any(getattr(entry, name) != getattr(before, name) for name in COLUMNS)


def _count(daerah: PemerintahDaerah, new: Iterable[IndexEntry], old: Iterable[IndexEntry]) -> None:
    change: Counter[str] = Counter()
    for entry in new:
        change.update(entry.kata.split())
    for entry in old:
        change.subtract(entry.kata.split())
    words = sorted(word for word, number in change.items() if number)
    for start in range(0, len(words), _CHUNK):
        chunk = words[start : start + _CHUNK]
        present = dict(IndexWord.objects.filter(daerah=daerah, kata__in=chunk).values_list("kata", "entries"))
        write_counts(daerah, {word: present.get(word, 0) + change[word] for word in chunk})
    mark_changed(daerah)


def write_counts(daerah: PemerintahDaerah, counts: dict[str, int]) -> None:
    """In how many entries each of these words stands from now on."""
    rows = [(daerah.pk, word, number) for word, number in sorted(counts.items()) if number > 0]
    upsert(IndexWord, ("daerah_id", "kata", "entries"), rows, keys=2)
    gone = [word for word, number in counts.items() if number <= 0]
    IndexWord.objects.filter(daerah=daerah, kata__in=gone).delete()


def mark_changed(daerah: PemerintahDaerah) -> None:
    """What others keep of the index is out of date."""
    state = IndexState.objects.get(daerah=daerah)
    state.revision = uuid4()
    state.entries = IndexEntry.objects.filter(daerah=daerah).count()
    state.save(update_fields=("revision", "entries"))


def _name_pelaksana(daerah: PemerintahDaerah, made: Iterable[Made]) -> None:
    names = {key: name for _, described in made for key, name in described.pelaksana.items()}
    rows = [(daerah.pk, key, name) for key, name in sorted(names.items())]
    upsert(IndexPelaksana, ("daerah_id", "kunci", "nama"), rows, keys=2)


def upsert(model: type[Model], columns: Sequence[str], rows: Sequence[Sequence[Any]], *, keys: int) -> None:
    """Inserts rows, or replaces those with the same first ``keys`` columns; by statement, for there are very many."""
    unique, names = ", ".join(columns[:keys]), ", ".join(columns)
    marks = ", ".join(["%s"] * len(columns))
    changes = ", ".join(f"{name} = excluded.{name}" for name in columns[keys:])
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {model._meta.db_table} ({names}) VALUES ({marks})"
            f" ON CONFLICT ({unique}) DO UPDATE SET {changes}",
            rows,
        )
