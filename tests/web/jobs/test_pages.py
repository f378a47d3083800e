"""Who started a job sees how far it is, also while its transaction is open; nobody else sees it at all."""

import pytest
from django.db import transaction
from django.test import Client

from sopan_web.jobs import slate
from sopan_web.jobs.models import Job
from sopan_web.jobs.progress import report, working_at
from tests.web.cast import Cast, make_cast
from tests.web.conftest import ClientOf
from tests.web.jobs import chores, run_jobs
from tests.web.jobs.test_queue import job_for


def page(client: Client, job: Job) -> str:
    answer = client.get(f"/pekerjaan/{job.pk}/")
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.django_db
def test_the_page_follows_the_job_from_waiting_to_its_fruit(cast: Cast, client_of: ClientOf) -> None:
    client, job = client_of(cast.admin), job_for(cast, chores.count_to, total=4)
    waiting = page(client, job)
    assert ("menunggu giliran" in waiting, "Batalkan" in waiting, 'hx-trigger="every 2s"' in waiting) == (True,) * 3
    assert "Muat ulang" in waiting  # for those without script
    run_jobs()
    done = page(client, job)
    assert ("Lihat hasilnya" in done, 'href="/sop/"' in done, "hx-trigger" in done) == (True, True, False)
    assert "Pekerjaan uji" in client.get("/pekerjaan/").content.decode()


@pytest.mark.django_db
def test_the_page_says_why_it_failed(cast: Cast, client_of: ClientOf) -> None:
    job = job_for(cast, chores.refuse)
    run_jobs()
    assert "Berkasnya kosong. Pilih berkas lain." in page(client_of(cast.admin), job)


@pytest.mark.django_db
def test_only_its_owner_sees_it(cast: Cast, client_of: ClientOf) -> None:
    job = job_for(cast, chores.refuse)
    for other in (cast.penyusun, cast.verifikator, cast.lain.admin):
        client = client_of(other)
        assert client.get(f"/pekerjaan/{job.pk}/").status_code == 404
        assert client.post(f"/pekerjaan/{job.pk}/batal/").status_code == 404
        assert "Pekerjaan uji" not in client.get("/pekerjaan/").content.decode()


@pytest.mark.django_db
def test_its_owner_calls_it_off_before_it_begins_and_not_after(cast: Cast, client_of: ClientOf) -> None:
    client, job = client_of(cast.admin), job_for(cast, chores.count_to, total=4)
    assert "Pekerjaan dibatalkan." in client.post(f"/pekerjaan/{job.pk}/batal/", follow=True).content.decode()
    run_jobs()
    assert "tidak ada yang berubah" in page(client, job)
    begun = job_for(cast, chores.count_to, total=4)
    run_jobs()
    assert "tidak dapat dibatalkan lagi" in client.post(f"/pekerjaan/{begun.pk}/batal/", follow=True).content.decode()


@pytest.mark.django_db(transaction=True)
def test_progress_is_seen_while_the_works_transaction_is_open() -> None:
    job = job_for(make_cast(), chores.refuse)
    with working_at(job), transaction.atomic():
        report(0, 8, "Membaca")
        assert slate.read(Job.objects.get(pk=job.pk)) == slate.Progress(0, 8, "Membaca")
        report(3, 8, "terlalu cepat")  # nobody reads that fast
        report(8, 8, "Selesai")
        assert slate.read(Job.objects.get(pk=job.pk)) == slate.Progress(8, 8, "Selesai")
