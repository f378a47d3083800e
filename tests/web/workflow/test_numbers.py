"""Numbers: gap-free and never twice, also when many sign at once; and nothing half when enactment fails."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.db import connection

from sopan_web.audit.models import JournalEntry
from sopan_web.common import clock
from sopan_web.common.errors import ConflictError
from sopan_web.documents.actions import start_edition
from sopan_web.documents.models import Version
from sopan_web.organisation.models import PemerintahDaerah
from sopan_web.workflow.actions import Statement, take_step
from sopan_web.workflow.models import Enactment, Register, Review, Step
from tests.web.cast import Cast, make_cast
from tests.web.workflow.journal import journal_holds
from tests.web.workflow.way import SITE, Way, begin_way

AT_ONCE = 8


@pytest.fixture
def people() -> Cast:
    return make_cast()


def all_together(works: list[Callable[[], Any]]) -> list[Any]:
    """Every work in a thread of its own, let go together; what went wrong comes back as its exception."""
    barrier = Barrier(len(works))

    def run(work: Callable[[], Any]) -> Any:
        try:
            barrier.wait(timeout=30)
            return work()
        except Exception as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(works)) as pool:
        return [future.result(timeout=120) for future in [pool.submit(run, work) for work in works]]


def enacting(way: Way) -> Callable[[], Step]:
    """Enactment as a thread does it."""
    actor, passage = way.enactor.actor, way.passage.pk
    return lambda: take_step(actor=actor, passage=passage, transition="sahkan", statement=Statement(site=SITE))


@pytest.mark.django_db(transaction=True)
def test_many_enactments_at_once_get_numbers_without_gap_or_double(people: Cast) -> None:
    ways = [begin_way(people, judul=f"Pengelolaan Berkas {number}").to_approved() for number in range(AT_ONCE)]
    results = all_together([enacting(way) for way in ways])
    assert [result for result in results if isinstance(result, Exception)] == []
    assert sorted(Enactment.objects.values_list("urut", flat=True)) == list(range(1, AT_ONCE + 1))
    assert len(set(Enactment.objects.values_list("nomor", flat=True))) == AT_ONCE
    assert Register.objects.get().last == AT_ONCE
    assert journal_holds(people.daerah.pk)


@pytest.mark.django_db(transaction=True)
def test_one_sop_enacted_by_many_hands_is_enacted_once(people: Cast) -> None:
    way = begin_way(people).to_approved()
    results = all_together([enacting(way) for _ in range(4)])
    assert sum(isinstance(result, Step) for result in results) == 1
    assert Enactment.objects.count() == 1
    assert Register.objects.get().last == 1


@pytest.mark.django_db(transaction=True)
def test_enacting_the_new_and_revoking_the_old_do_not_lock_each_other_out(people: Cast) -> None:
    old = begin_way(people).to_enacted()
    revoked = old.passage.pk
    start_edition(actor=people.penyusun.actor, record=old.record.pk)
    new = old.to_approved()
    actor = people.pengesah.actor
    said = Statement(note="Diganti.", site=SITE)
    results = all_together(
        [enacting(new), lambda: take_step(actor=actor, passage=revoked, transition="cabut", statement=said)]
    )
    assert isinstance(results[0], Step)
    assert isinstance(results[1], Step | ConflictError)
    assert Enactment.objects.filter(berakhir__isnull=True).count() == 1
    assert journal_holds(people.daerah.pk)


@pytest.mark.django_db(transaction=True)
def test_an_enactment_that_fails_in_its_last_moment_leaves_nothing(
    people: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    way = begin_way(people).to_approved()
    counts = [model.objects.count() for model in (Version, Step, JournalEntry, Review)]
    kept = all_files("sah")

    def fail(*_question: object) -> bool:
        raise RuntimeError("power cut")

    with monkeypatch.context() as patch:
        patch.setattr("sopan_web.workflow.actions.step.start_when_due", fail)
        with pytest.raises(RuntimeError):
            enacting(way)()
    assert way.state == "disetujui"
    assert not Enactment.objects.exists()
    assert not Register.objects.exclude(last=0).exists()
    assert [model.objects.count() for model in (Version, Step, JournalEntry, Review)] == counts
    assert all_files("sah") == kept
    enacting(way)()
    assert way.enactment.urut == 1
    assert journal_holds(people.daerah.pk)


def all_files(folder: str) -> set[str]:
    """Every file below a folder of the storage."""
    if not default_storage.exists(folder):
        return set()
    folders, files = default_storage.listdir(folder)
    below = (all_files(f"{folder}/{name}") for name in folders)
    return {f"{folder}/{name}" for name in files}.union(*below)


def test_numbers_begin_anew_with_the_year_and_apart_for_each_unit(cast: Cast) -> None:
    with clock.at(datetime(2026, 12, 31, 3, tzinfo=UTC)):
        old = begin_way(cast).to_enacted().enactment
    with clock.at(datetime(2026, 12, 31, 18, tzinfo=UTC)):  # 1 January 2027 in Jakarta
        new, other = begin_way(cast).to_enacted().enactment, begin_way(cast, unit=cast.puskesmas).to_enacted().enactment
        again = begin_way(cast).to_enacted().enactment
    assert [old.nomor, new.nomor, other.nomor, again.nomor] == [
        "000.8.3.3/001/DINKES/2026",
        "000.8.3.3/001/DINKES/2027",
        "000.8.3.3/001/DINKES.3/2027",
        "000.8.3.3/002/DINKES/2027",
    ]


def test_a_pattern_without_year_or_unit_counts_on_through_both(cast: Cast) -> None:
    PemerintahDaerah.objects.filter(pk=cast.daerah.pk).update(pola_nomor="SOP-{urut}/{bulan}")
    with clock.at(datetime(2026, 8, 31, 3, tzinfo=UTC)):
        first = begin_way(cast).to_enacted().enactment
    with clock.at(datetime(2027, 1, 5, 3, tzinfo=UTC)):
        second = begin_way(cast, unit=cast.puskesmas).to_enacted().enactment
    assert [first.nomor, second.nomor] == ["SOP-001/VIII", "SOP-002/I"]


def test_governments_count_apart(cast: Cast) -> None:
    mine, theirs = begin_way(cast).to_enacted().enactment, begin_way(cast.lain).to_enacted().enactment
    assert (mine.urut, theirs.urut) == (1, 1)
    assert mine.register != theirs.register
