"""Two people save at the very same moment: batches queue up, and nothing is lost on either engine."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection

from sopan_web.common.errors import FrozenError
from sopan_web.documents.actions import Saving, create_record, freeze_edition, save_ops
from sopan_web.documents.models import Change, Edition
from tests.web.cast import Cast, make_cast
from tests.web.documents.sheets import SMALL, set_edit
from tests.web.workflow.way import begin_way

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 8


@pytest.fixture
def people() -> Cast:
    return make_cast()


def at_once(*works: Callable[[], Any]) -> list[Any]:
    """Every work in a thread of its own, all let go together; its own database connection is closed after."""
    barrier = Barrier(len(works))

    def run(work: Callable[[], Any]) -> Any:
        try:
            barrier.wait(timeout=10)
            return work()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(works)) as pool:
        return [future.result(timeout=60) for future in [pool.submit(run, work) for work in works]]


def test_edits_of_different_rows_all_arrive_in_a_row_of_revisions(people: Cast) -> None:
    edition = create_record(actor=people.penyusun.actor, unit=people.dinkes, sheet=SMALL).editions.get().pk

    def writes(actor: Any, row: str) -> Callable[[], None]:
        def work() -> None:
            text = ""
            for number in range(ROUNDS):
                new = f"{number + 1} menit"
                edit = set_edit("kegiatan", row, "waktu", old=text, new=new)
                saving = save_ops(actor=actor, edition=edition, base=0, batch=uuid4(), ops=[edit])
                assert saving.conflicts == ()
                text = new

        return work

    at_once(writes(people.penyusun.actor, "k1"), writes(people.rekan.actor, "k2"))
    stored = Edition.objects.get()
    assert [row["waktu"] for row in stored.sheet["kegiatan"]] == [f"{ROUNDS} menit", f"{ROUNDS} menit", ""]
    assert stored.revision == 2 * ROUNDS
    revisions = Change.objects.order_by("revision").values_list("revision", flat=True)
    assert list(revisions) == list(range(1, 2 * ROUNDS + 1))


def test_of_two_edits_of_one_cell_one_is_saved_and_the_other_asks(people: Cast) -> None:
    edition = create_record(actor=people.penyusun.actor, unit=people.dinkes, sheet=SMALL).editions.get().pk

    def writes(actor: Any, text: str) -> Callable[[], Saving]:
        edit = set_edit("identitas", "judul", old="Pengelolaan Surat", new=text)
        return lambda: save_ops(actor=actor, edition=edition, base=0, batch=uuid4(), ops=[edit])

    savings = at_once(writes(people.penyusun.actor, "Surat Rina"), writes(people.rekan.actor, "Surat Bayu"))
    (asked,) = [saving for saving in savings if saving.conflicts]
    kept = Edition.objects.get().sheet["identitas"]["judul"]
    assert {kept, asked.conflicts[0].mine} == {"Surat Rina", "Surat Bayu"}
    assert asked.conflicts[0].theirs == kept


def test_the_same_batch_sent_twice_at_once_counts_once(people: Cast) -> None:
    edition, batch = create_record(actor=people.penyusun.actor, unit=people.dinkes, sheet=SMALL).editions.get(), uuid4()
    actor = people.penyusun.actor
    edit = set_edit("kegiatan", "k1", "waktu", old="", new="5 menit")

    def send() -> Saving:
        return save_ops(actor=actor, edition=edition.pk, base=0, batch=batch, ops=[edit])

    assert {saving.revision for saving in at_once(send, send)} == {1}
    assert Change.objects.count() == 1


def test_locking_and_typing_at_once_never_leaves_a_version_that_lacks_a_saved_edit(people: Cast) -> None:
    edition = create_record(actor=people.penyusun.actor, unit=people.dinkes, sheet=SMALL).editions.get()
    writer, submitter = people.rekan.actor, people.penyusun.actor
    edit = set_edit("kegiatan", "k1", "waktu", old="", new="5 menit")

    def type_on() -> bool:

        try:
            save_ops(actor=writer, edition=edition.pk, base=0, batch=uuid4(), ops=[edit])
        except FrozenError:
            return False
        return True

    typed, version = at_once(
        type_on, lambda: freeze_edition(actor=submitter, edition=edition.pk, reason="Diajukan pertama kali.")
    )
    assert version.content["kegiatan"][0]["waktu"] == ("5 menit" if typed else None)


@pytest.mark.parametrize("turn", range(4))
def test_a_new_title_and_a_submission_at_once_never_wait_for_each_other(people: Cast, turn: int) -> None:
    way = begin_way(people)
    edition, actor = way.record.editions.get(), people.rekan.actor
    edit = set_edit("identitas", "judul", old=edition.sheet["identitas"]["judul"], new="Pengelolaan Surat Keluar")

    def retitle() -> None:
        with suppress(FrozenError):
            save_ops(actor=actor, edition=edition.pk, base=0, batch=uuid4(), ops=[edit])

    at_once(retitle, way.to_desk)
    assert way.state == "diajukan"
    way.record.refresh_from_db()
    assert way.passage.version is not None
    assert way.record.judul == way.passage.version.content["judul"]
