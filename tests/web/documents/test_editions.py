"""Editions are locked, opened, and followed by the next one; what became a version stays as it was."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction

from sopan_web.audit.models import JournalEntry
from sopan_web.common.errors import ConflictError, InvalidError, MissingError, RefusedError
from sopan_web.documents.actions import (
    create_record,
    freeze_edition,
    hash_of,
    keep_version,
    reopen_edition,
    save_ops,
    start_edition,
)  # fmt: skip
from sopan_web.documents.models import SopRecord, Version
from sopan_web.documents.queries.drawing import sop_of, sop_of_version
from tests.web.cast import Cast
from tests.web.conftest import ClientOf
from tests.web.documents.sheets import SMALL, set_edit
from tests.web.workflow.way import Way, begin_way


@pytest.fixture
def record(cast: Cast) -> SopRecord:
    return create_record(actor=cast.penyusun.actor, unit=cast.puskesmas, sheet=SMALL)


def freeze(cast: Cast, record: SopRecord, reason: str = "SOP pertama.") -> Version:
    edition = record.editions.order_by("-number")[0]
    return freeze_edition(actor=cast.penyusun.actor, edition=edition.pk, reason=reason)


def test_a_locked_edition_is_kept_as_a_version_in_the_cores_format(cast: Cast, record: SopRecord) -> None:
    version = freeze(cast, record)
    assert (version.number, version.edition.number, version.reason) == (1, 1, "SOP pertama.")
    assert version.sha256 == hash_of(version.content)
    sop = sop_of_version(version)
    assert sop == sop_of(record.editions.get())
    assert (sop.instansi, sop.unit) == ("Pemerintah Kota Contoh", "Dinas Kesehatan - Puskesmas Melati")


@pytest.mark.parametrize("change", ["UPDATE documents_version SET reason = 'lain'", "DELETE FROM documents_version"])
def test_the_database_itself_refuses_to_change_a_version(cast: Cast, record: SopRecord, change: str) -> None:
    version = freeze(cast, record)
    with pytest.raises(DatabaseError, match="tidak boleh diubah"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change)
    assert Version.objects.get().reason == version.reason


def test_versions_are_numbered_through_all_editions(cast: Cast, record: SopRecord) -> None:
    freeze(cast, record)
    reopen_edition(actor=cast.penyusun.actor, edition=record.editions.get().pk)
    freeze(cast, record, "Diperbaiki.")
    assert list(record.versions.order_by("number").values_list("number", flat=True)) == [1, 2]
    way = begin_way(cast).to_enacted()
    start_edition(actor=cast.penyusun.actor, record=way.record.pk)
    assert freeze(cast, way.record, "Edisi kedua.").number == 3


def test_the_next_edition_begins_with_the_last_version_without_its_number_and_day(
    cast: Cast,
) -> None:
    way = begin_way(cast, judul="Pengelolaan Surat").to_enacted()
    assert way.enactment.version.content["nomor"]
    following = start_edition(actor=cast.penyusun.actor, record=way.record.pk)
    identitas, rows = following.sheet["identitas"], way.record.editions.get(number=1).sheet["kegiatan"]
    assert (following.number, following.revision, following.frozen_at) == (2, 0, None)
    assert (identitas["judul"], identitas["nomor"], identitas["tanggal_efektif"]) == ("Pengelolaan Surat", "", "")
    assert [row["uraian"] for row in following.sheet["kegiatan"]] == [row["uraian"] for row in rows]


@pytest.mark.parametrize("walk", [None, Way.to_desk, Way.to_approved])
def test_no_next_edition_until_the_last_one_is_enacted(
    cast: Cast, client_of: ClientOf, walk: Callable[[Way], Way] | None
) -> None:
    way = begin_way(cast)
    if walk:
        walk(way)
    answer = client_of(cast.penyusun).post(f"/sop/{way.record.pk}/edisi-baru/")
    assert (answer.status_code, way.record.editions.count()) == (409, 1)


def test_a_drafts_title_is_not_the_sops_title_until_it_is_enacted(cast: Cast, client_of: ClientOf) -> None:
    way = begin_way(cast, judul="Judul Lama").to_enacted()
    edition = start_edition(actor=cast.penyusun.actor, record=way.record.pk)
    edit = set_edit("identitas", "judul", old="Judul Lama", new="Judul Baru")
    save_ops(actor=cast.penyusun.actor, edition=edition.pk, base=0, batch=uuid4(), ops=[edit])
    assert "Judul Baru" not in client_of(cast.stranger).get("/sop/").content.decode()
    way.to_enacted(cast.penyusun.actor.today + timedelta(days=9))
    assert "Judul Baru" in client_of(cast.stranger).get("/sop/").content.decode()
    way.go(cast.pengesah, "cabut", note="Keliru.")
    assert SopRecord.objects.get(pk=way.record.pk).judul == "Judul Lama"


def test_locking_and_opening_twice_is_a_conflict(cast: Cast, record: SopRecord) -> None:
    edition = record.editions.get().pk
    with pytest.raises(ConflictError):
        reopen_edition(actor=cast.penyusun.actor, edition=edition)
    freeze(cast, record)
    with pytest.raises(ConflictError):
        freeze(cast, record)


@pytest.mark.parametrize("reason", ["", "  \n ", "a" * 301])
def test_a_reason_in_one_sentence_is_compulsory(cast: Cast, record: SopRecord, reason: str) -> None:
    with pytest.raises(InvalidError):
        freeze(cast, record, reason)
    assert (record.editions.get().frozen_at, Version.objects.count()) == (None, 0)


def test_a_foreign_government_finds_nothing_to_lock(cast: Cast, record: SopRecord) -> None:
    edition = record.editions.get()
    with pytest.raises(MissingError):
        freeze_edition(actor=cast.lain.penyusun.actor, edition=edition.pk, reason="x")
    with pytest.raises(MissingError):
        keep_version(actor=cast.lain.penyusun.actor, edition=edition.pk, sop=sop_of(edition), reason="x")
    with pytest.raises(MissingError):
        start_edition(actor=cast.lain.penyusun.actor, record=record.pk)
    with pytest.raises(RefusedError):
        start_edition(actor=cast.stranger.actor, record=record.pk)


def test_every_deed_is_in_the_journal(cast: Cast, record: SopRecord) -> None:
    freeze(cast, record)
    reopen_edition(actor=cast.penyusun.actor, edition=record.editions.get().pk)
    freeze(cast, record)
    told = JournalEntry.objects.filter(subject_type="documents.soprecord").order_by("seq")
    assert list(told.values_list("action", flat=True)) == [
        "sop.dibuat", "sop.dikunci", "sop.dibuka", "sop.dikunci"
    ]  # fmt: skip
    way = begin_way(cast).to_enacted()
    start_edition(actor=cast.penyusun.actor, record=way.record.pk)
    assert JournalEntry.objects.order_by("seq").last().action == "sop.edisi-baru"  # type: ignore[union-attr]


def test_an_enacted_version_is_open_to_the_whole_government_and_a_draft_is_not(cast: Cast, client_of: ClientOf) -> None:
    record = begin_way(cast).to_enacted().record
    stranger = client_of(cast.stranger)
    numbers = list(Version.objects.filter(record=record).order_by("number").values_list("number", flat=True))
    enacted = numbers[-1]
    assert stranger.get(f"/sop/{record.pk}/versi/{enacted}/").status_code == 200
    assert stranger.get(f"/sop/{record.pk}/versi/{enacted}/unduh/yaml").status_code == 200
    assert stranger.get(f"/sop/{record.pk}/versi/1/").status_code == 404
    assert stranger.get(f"/sop/{record.pk}/sunting/").status_code == 403
    assert stranger.get(f"/sop/{record.pk}/utas/").status_code == 403
    assert client_of(cast.lain.penyusun).get(f"/sop/{record.pk}/versi/{enacted}/").status_code == 404


def test_an_enacted_version_has_no_second_pdf(cast: Cast, client_of: ClientOf) -> None:
    record = begin_way(cast).to_enacted().record
    number = Version.objects.filter(record=record).order_by("-number")[0].number
    client = client_of(cast.penyusun)
    assert client.get(f"/sop/{record.pk}/versi/{number}/unduh/pdf").status_code == 409
    assert "unduh/pdf" not in client.get(f"/sop/{record.pk}/versi/{number}/").content.decode()


def test_an_sop_in_force_can_be_copied_by_another_office_without_its_signature(cast: Cast, client_of: ClientOf) -> None:
    version = Version.objects.filter(record=begin_way(cast).to_enacted().record).order_by("-number")[0]
    client = client_of(cast.stranger)
    assert f'value="{version.pk}"' in client.get("/sop/baru/?cari=surat").content.decode()
    data = {"unit": cast.disdik.pk, "mulai": "salinan", "salinan": version.pk, "judul": "Surat Masuk Disdik"}
    assert client.post("/sop/baru/", data).status_code == 302
    copy = SopRecord.objects.get(unit=cast.disdik)
    identitas = copy.editions.get().sheet["identitas"]
    assert (copy.judul, identitas["nomor"], identitas["disahkan_oleh"]["nama"]) == ("Surat Masuk Disdik", "", "")


def test_a_draft_can_not_be_copied(cast: Cast, client_of: ClientOf, record: SopRecord) -> None:
    version = freeze(cast, record)
    data = {"unit": cast.disdik.pk, "mulai": "salinan", "salinan": version.pk}
    assert client_of(cast.stranger).post("/sop/baru/", data).status_code == 422


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("sunting/", 10), ("sunting/lembar", 10), ("sunting/gambar", 14), ("versi/1/", 12), ("banding/", 12),
        ("utas/", 12), ("kaitan/", 12), ("sunting/saran/pelaksana?q=an", 12), ("sunting/saran/keterkaitan?q=an", 12),
    ],
)  # fmt: skip
def test_no_page_asks_the_database_too_often(
    cast: Cast, client_of: ClientOf, record: SopRecord, django_assert_max_num_queries, path: str, most: int
) -> None:
    freeze(cast, record)
    reopen_edition(actor=cast.penyusun.actor, edition=record.editions.get().pk)
    client = client_of(cast.penyusun)
    with django_assert_max_num_queries(most):
        assert client.get(f"/sop/{record.pk}/{path}").status_code == 200
