"""What the office does with files, done with a bucket over HTTP: enactment, lambang, downloads, a failing store."""

from pathlib import Path
from typing import Any

import pytest
from django.test import override_settings

from sopan_web.audit.verification import tenants, verify
from sopan_web.documents.queries.drawing import owner_of
from sopan_web.files.failures import StoreError
from sopan_web.organisation.actions import remove_lambang, upload_lambang
from sopan_web.workflow.actions.printing import print_enacted
from tests.web.cast import Cast
from tests.web.conftest import ClientOf
from tests.web.files.conftest import Bucket, storage_at
from tests.web.organisation.test_settings import picture
from tests.web.workflow.way import begin_way

NOWHERE = "http://127.0.0.1:9"


def test_an_enacted_pdf_lives_in_the_bucket_and_is_asked_for_anew_each_time(
    cast: Cast, client_of: ClientOf, bucket: Bucket
) -> None:
    way = begin_way(cast).to_enacted()
    enactment = way.enactment
    name = str(enactment.pdf.name)
    assert bucket.names() == [name]
    address = f"/sop/{way.record.pk}/sah/{enactment.version.number}.pdf"
    answer = client_of(cast.penyusun).get(address)
    assert answer.content == bucket.read(name)
    assert answer.headers["Content-Type"] == "application/pdf"
    assert client_of(cast.lain.penyusun).get(address).status_code == 404
    bucket.write(name, b"%PDF-palsu")
    refusal = client_of(cast.penyusun).get(address)
    assert (refusal.status_code, "berubah sejak disimpan" in refusal.content.decode()) == (409, True)
    bucket.empty()
    refusal = client_of(cast.penyusun).get(address)
    assert (refusal.status_code, "hilang" in refusal.content.decode()) == (409, True)


def test_a_lambang_lives_in_the_bucket_and_reaches_the_printer(
    cast: Cast, client_of: ClientOf, bucket: Bucket, django_capture_on_commit_callbacks: Any
) -> None:
    actor = cast.admin.actor
    with django_capture_on_commit_callbacks(execute=True):
        daerah = upload_lambang(actor=actor, filename="a.png", content=picture("PNG"))
    [first] = bucket.names()
    assert client_of(cast.tamu).get("/lambang/").content == bucket.read(first)
    record = begin_way(cast).record
    record.refresh_from_db()
    assert Path(owner_of(record).logo).read_bytes() == bucket.read(first)
    with django_capture_on_commit_callbacks(execute=True):
        upload_lambang(actor=actor, filename="b.jpg", content=picture("JPEG"))
    [second] = bucket.names()
    assert second != first
    with django_capture_on_commit_callbacks(execute=True):
        remove_lambang(actor=actor)
    assert bucket.names() == []
    assert daerah.pk == actor.daerah.pk


def test_an_enactment_while_the_store_is_away_gets_its_pdf_when_it_is_back(
    cast: Cast, bucket: Bucket, settings: Any
) -> None:
    way = begin_way(cast).to_approved()
    with override_settings(STORAGES={**settings.STORAGES, "default": storage_at(NOWHERE)}):
        way.go(way.enactor, "sahkan")
        with pytest.raises(StoreError, match="tidak terjangkau"):
            print_enacted.call(enactment=way.enactment.pk)
    assert (way.enactment.urut, way.enactment.pdf.name) == (1, "")
    print_enacted.call(enactment=way.enactment.pk)
    assert bucket.names() == [str(way.enactment.pdf.name)]
    assert [verify(tenant).fault for tenant in tenants() if verify(tenant).fault] == []


def test_a_store_that_is_away_is_a_page_with_plain_words(
    cast: Cast, client_of: ClientOf, bucket: Bucket, settings: Any
) -> None:
    way = begin_way(cast).to_enacted()
    with override_settings(STORAGES={**settings.STORAGES, "default": storage_at(NOWHERE)}):
        answer = client_of(cast.penyusun).get(f"/sop/{way.record.pk}/sah/{way.enactment.version.number}.pdf")
        page = client_of(cast.penyusun).get(f"/sop/{way.record.pk}/")
    assert (answer.status_code, "sedang tidak terjangkau" in answer.content.decode()) == (503, True)
    assert page.status_code == 200  # all else goes on
    assert bucket.names()


def test_a_lambang_that_was_replaced_while_the_store_fails_is_swept_later(
    cast: Cast, bucket: Bucket, settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    upload_lambang(actor=cast.admin.actor, filename="a.png", content=picture("PNG"))
    with (
        override_settings(STORAGES={**settings.STORAGES, "default": storage_at(NOWHERE)}),
        django_capture_on_commit_callbacks(execute=True),
    ):
        remove_lambang(actor=cast.admin.actor)
    cast.daerah.refresh_from_db()
    assert not cast.daerah.lambang
    assert len(bucket.names()) == 1
