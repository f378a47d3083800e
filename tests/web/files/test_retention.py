"""What has been kept long enough goes, and nothing else; looking changes nothing."""

import os
import time
from collections.abc import Iterator
from datetime import date, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import override_settings

from sopan_web.audit.models import JournalEntry
from sopan_web.audit.verification import verify
from sopan_web.common.clock import at, now
from sopan_web.documents.models import Change, Comment, Presence, Version
from sopan_web.files.actions import put_at_random, put_by_content
from sopan_web.files.models import UploadCheck
from sopan_web.files.queries import stored_names
from sopan_web.jobs.models import Job
from sopan_web.operations.actions.retention import KEEPINGS, plan_retention
from sopan_web.organisation.actions import upload_lambang
from sopan_web.organisation.models import SetupLink, SignInFailure, Upload
from sopan_web.organisation.models.session import Session
from sopan_web.workflow.models import Enactment, Step
from tests.web.cast import Cast
from tests.web.organisation.test_settings import picture
from tests.web.workflow.way import begin_way

ARCHIVE = (Enactment, Version, Step, Change, Comment, JournalEntry)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> Iterator[Path]:
    """The store of this test."""
    local = {"BACKEND": "sopan_web.files.stores.local.LocalStore", "OPTIONS": {"location": str(tmp_path / "b")}}
    with override_settings(STORAGES={**settings.STORAGES, "default": local}):
        yield tmp_path / "b"


def run(*words: str) -> str:
    """What the command prints."""
    out = StringIO()
    call_command("retention", *words, stdout=out)
    return out.getvalue()


def fill(cast: Cast) -> None:
    """One of everything that passes, as of now."""
    way = begin_way(cast).to_enacted()
    SignInFailure.objects.create(name_key="a", address="203.0.113.9")
    Session.objects.create(session_key="s", session_data="", expire_date=now())
    Upload.objects.create(
        daerah=cast.daerah, uploaded_by=cast.admin.pegawai, filename="a.csv", mulai=date(2026, 1, 1), lines=[]
    )
    SetupLink.objects.create(key_hash="k", expires_at=now())
    Presence.objects.create(edition=way.passage.edition, pegawai=cast.penyusun.pegawai, seen_at=now())
    Job.objects.create(tenant=cast.daerah.pk, owner=1, title="Impor", state=Job.State.DONE, ended_at=now())
    kept = put_at_random("karantina", "", b"jahat")
    UploadCheck.objects.create(
        tenant=1, filename="a", size=1, sha256="0" * 64, verdict="terinfeksi", finding="Uji", kept_as=kept
    )
    put_at_random("lambang", ".png", b"lepas")  # a deed was killed before its row was written
    upload_lambang(actor=cast.admin.actor, filename="a.png", content=picture("PNG"))


def aged(folder: Path, days: int) -> None:
    """All files were there that many days ago."""
    then = time.time() - days * 86_400
    for path in folder.rglob("*"):
        os.utime(path, (then, then))


def test_looking_changes_nothing_and_doing_takes_what_is_old(cast: Cast, folder: Path) -> None:
    fill(cast)
    aged(folder, 8)
    before = {model: model.objects.count() for model in ARCHIVE}
    names = set(stored_names())
    assert {one.keeping.key: one.count for one in plan_retention() if one.count} == {"berkas-lepas": 1}
    with at(now() + timedelta(days=60)):
        text = run()
        assert "rencana" in text
        assert (set(stored_names()), SignInFailure.objects.count()) == (names, 1)
        assert "1  percobaan masuk yang gagal (lebih dari 30 hari)" in run("--jalankan")
    for model in (SignInFailure, Session, Upload, SetupLink, Presence):
        assert model.objects.count() == 0, model
    assert (Job.objects.count(), UploadCheck.objects.get().kept_as) == (1, "")  # 90 days; the line stays its year
    assert {name.partition("/")[0] for name in stored_names()} == {"sah", "lambang"}
    assert len(list(stored_names())) == 2
    assert {model: model.objects.count() for model in ARCHIVE} == before | {JournalEntry: before[JournalEntry] + 1}
    line = JournalEntry.objects.get(action="retensi.dijalankan")
    assert (line.tenant, line.detail["percobaan-masuk"], line.detail["berkas-lepas"]) == (0, 1, 1)
    assert not verify(0).fault


def test_young_files_and_enacted_pdfs_are_left_alone(cast: Cast, folder: Path) -> None:
    young = put_at_random("lambang", ".png", b"baru")
    lost, _digest = put_by_content("sah", ".pdf", b"%PDF-tanpa pengesahan")
    text = run("--jalankan")
    assert set(stored_names()) == {young, lost}
    aged(folder, 400)
    text = run("--jalankan")
    assert set(stored_names()) == {lost}
    assert f"tidak dihapus; periksalah: {lost}" in text


def test_a_year_later_hardly_anything_is_left(cast: Cast, folder: Path) -> None:
    fill(cast)
    with at(now() + timedelta(days=400)):
        run("--jalankan")
        assert [one.keeping.key for one in plan_retention() if one.count] == []
    assert UploadCheck.objects.count() == Job.objects.count() == 0
    assert Enactment.objects.count() == 1


def test_every_keeping_has_a_name_of_its_own() -> None:
    assert len({one.key for one in KEEPINGS}) == len(KEEPINGS)
    assert all(one.days >= 1 for one in KEEPINGS)
