"""What people type is saved once, whole, and in order, whoever else types at the same time."""

from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction

from sopan_web.audit.models import JournalEntry
from sopan_web.common.errors import FrozenError, MissingError, RefusedError
from sopan_web.documents.actions import Saving, create_record, freeze_edition, save_ops
from sopan_web.documents.models import Change, Edition, SopRecord
from sopan_web.documents.sheet import SheetError
from tests.web.cast import Cast, Person
from tests.web.documents.sheets import SMALL, set_edit

TITLE = set_edit("identitas", "judul", old="Pengelolaan Surat", new="Pengelolaan Surat Masuk")


@pytest.fixture
def record(cast: Cast) -> SopRecord:
    return create_record(actor=cast.penyusun.actor, unit=cast.dinkes, sheet=SMALL)


def save(record: SopRecord, who: Person, *ops: dict[str, object], base: int = 0, **more: object) -> Saving:
    edition = record.editions.get()
    return save_ops(actor=who.actor, edition=edition.pk, base=base, batch=more.get("batch", uuid4()), ops=list(ops))


def test_a_new_sop_has_its_first_edition_and_a_line_in_the_journal(cast: Cast, record: SopRecord) -> None:
    edition = record.editions.get()
    assert (record.judul, record.daerah, edition.number, edition.sheet) == ("Pengelolaan Surat", cast.daerah, 1, SMALL)
    assert JournalEntry.objects.get(action="sop.dibuat").subject_id == record.pk


def test_who_does_not_write_for_the_unit_can_not_begin_an_sop(cast: Cast) -> None:
    for person in (cast.petugas, cast.stranger, cast.verifikator, cast.lain.penyusun):
        with pytest.raises(RefusedError):
            create_record(actor=person.actor, unit=cast.dinkes, sheet=SMALL)


def test_a_batch_is_saved_with_its_revision_and_the_title_follows(cast: Cast, record: SopRecord) -> None:
    assert save(record, cast.penyusun, TITLE).revision == 1
    record.refresh_from_db()
    edition = record.editions.get()
    assert (record.judul, edition.revision, edition.changed_by) == (
        "Pengelolaan Surat Masuk", 1, cast.penyusun.pegawai
    )  # fmt: skip
    assert Change.objects.get().ops == [TITLE]


def test_the_same_batch_twice_counts_once(cast: Cast, record: SopRecord) -> None:
    batch = uuid4()
    for _ in range(2):
        assert save(record, cast.penyusun, TITLE, batch=batch) == Saving(1, ())
    assert Change.objects.count() == 1


def test_edits_of_other_cells_merge_and_come_back_to_who_was_behind(cast: Cast, record: SopRecord) -> None:
    save(record, cast.penyusun, TITLE)
    saving = save(record, cast.rekan, set_edit("kegiatan", "k1", "waktu", old="", new="5 menit"))
    assert (saving.revision, [change.author for change in saving.changes]) == (2, [cast.penyusun.pegawai])
    sheet = Edition.objects.get().sheet
    assert (sheet["identitas"]["judul"], sheet["kegiatan"][0]["waktu"]) == ("Pengelolaan Surat Masuk", "5 menit")


def test_the_same_cell_asks_and_saves_nothing(cast: Cast, record: SopRecord) -> None:
    save(record, cast.penyusun, TITLE)
    other = set_edit("kegiatan", "k1", "waktu", old="", new="5 menit")
    saving = save(record, cast.rekan, other, {**TITLE, "new": "Surat"})
    assert [(conflict.index, conflict.theirs, conflict.mine) for conflict in saving.conflicts] == [
        (1, "Pengelolaan Surat Masuk", "Surat")
    ]
    assert Edition.objects.get().sheet["kegiatan"][0]["waktu"] == ""
    assert save(record, cast.rekan, {**TITLE, "old": "Pengelolaan Surat Masuk", "new": "Surat"}, base=1).revision == 2


def test_a_locked_edition_takes_nothing_more(cast: Cast, record: SopRecord) -> None:
    freeze_edition(actor=cast.penyusun.actor, edition=record.editions.get().pk, reason="Diajukan.")
    with pytest.raises(FrozenError):
        save(record, cast.penyusun, TITLE)


def test_strangers_are_refused_and_foreigners_find_nothing(cast: Cast, record: SopRecord) -> None:
    for person, error in (
        (cast.stranger, RefusedError), (cast.verifikator, RefusedError), (cast.lain.penyusun, MissingError)
    ):  # fmt: skip
        with pytest.raises(error):
            save(record, person, TITLE)


def test_an_unreadable_batch_changes_nothing(cast: Cast, record: SopRecord) -> None:
    with pytest.raises(SheetError):
        save(record, cast.penyusun, TITLE, {"op": "set", "path": ["identitas", "warna"], "old": "", "new": "merah"})
    assert Edition.objects.get().revision == 0


def test_a_sheet_can_not_grow_beyond_what_the_core_reads(cast: Cast, record: SopRecord) -> None:
    fields = ("uraian", "kelengkapan", "output", "keterangan")
    rows = [{"id": f"kz{n}", **dict.fromkeys(fields, "a" * 9_999)} for n in range(26)]
    with pytest.raises(SheetError, match="terlalu besar"):
        save(record, cast.penyusun, *({"op": "insert", "list": "kegiatan", "after": None, "item": row} for row in rows))


def test_one_sitting_is_one_line_in_the_journal(cast: Cast, record: SopRecord) -> None:
    for number, text in enumerate(("a", "ab", "abc")):
        old = Edition.objects.get().sheet["identitas"]["catatan"]
        save(record, cast.penyusun, set_edit("identitas", "catatan", old=old, new=text), base=number)
    save(record, cast.rekan, TITLE, base=3)
    names = [entry.actor_name for entry in JournalEntry.objects.filter(action="sop.disunting").order_by("seq")]
    assert names == [cast.penyusun.pegawai.nama, cast.rekan.pegawai.nama]


@pytest.mark.parametrize("change", ["UPDATE documents_change SET author_id = 1", "DELETE FROM documents_change"])
def test_the_database_itself_keeps_who_typed_what(cast: Cast, record: SopRecord, change: str) -> None:
    save(record, cast.penyusun, TITLE)
    with pytest.raises(DatabaseError, match="tidak boleh diubah"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change)
