"""From the list to the ZIP: made by a worker, one SOP after the other, for who asked."""

import csv
import io
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django.conf import settings
from django.test import Client, override_settings
from django.utils import timezone

from sopan import read_sop_text
from sopan_web.audit.models import JournalEntry
from sopan_web.bundles import packing
from sopan_web.bundles.actions import make_bundle, order_bundle, stop_bundle
from sopan_web.bundles.models import Bundle
from sopan_web.bundles.retention import KEEPINGS
from sopan_web.common import clock
from sopan_web.documents.models import Edition
from sopan_web.files.actions import discard
from sopan_web.files.queries import read_file, stored_names
from sopan_web.jobs.models import Job
from sopan_web.organisation.models import Account, RoleGrant
from tests.web.cast import Cast
from tests.web.conftest import ClientOf
from tests.web.jobs import run_jobs
from tests.web.workflow.way import begin_way

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _store(tmp_path: Path, settings: Any) -> Iterator[None]:
    """One in which nothing lies yet."""
    local = {"BACKEND": "sopan_web.files.stores.local.LocalStore", "OPTIONS": {"location": str(tmp_path)}}
    with override_settings(STORAGES={**settings.STORAGES, "default": local}):
        yield


def order(client: Client, said: dict[str, Any]) -> Bundle:
    """Asks by the form, and lets the worker make it."""
    answer = client.post("/unduh/", {"bentuk": ["yaml"], "naskah": "sah", **said})
    assert answer.status_code == 302, answer.content.decode()
    run_jobs()
    return Bundle.objects.get(pk=int(answer.headers["Location"].split("/")[2]))


def fetch(client: Client, bundle: Bundle) -> dict[str, bytes]:
    """The files of the ZIP that its owner is given."""
    answer = client.get(f"{bundle.get_absolute_url()}berkas.zip")
    content = b"".join(answer)
    assert answer.headers["Content-Length"] == str(len(content))
    with ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def listed(files: dict[str, bytes]) -> list[dict[str, str]]:
    """The rows of the list inside."""
    return list(csv.DictReader(io.StringIO(files["daftar.csv"].decode("utf-8-sig")), delimiter=";"))


def test_three_sops_in_real_formats(cast: Cast, client_of: ClientOf) -> None:
    enacted = begin_way(cast, judul="Penerbitan: Izin/Praktik").to_enacted()
    begin_way(cast, judul="Rujukan", unit=cast.puskesmas).to_desk()
    begin_way(cast, judul="Konsep")
    client = client_of(cast.penyusun)
    bundle = order(client, {"semua": "1", "bentuk": ["pdf", "docx", "yaml"]})
    files = fetch(client, bundle)
    nomor = enacted.enactment.nomor.replace("/", "-")
    assert sorted(files) == sorted(
        [
            "daftar.csv",
            *(f"Dinas Kesehatan/{nomor} Penerbitan_ Izin-Praktik.{ending}" for ending in ("docx", "pdf", "yaml")),
            *(f"Dinas Kesehatan/Konsep.{ending}" for ending in ("docx", "pdf", "yaml")),
            *(f"Dinas Kesehatan - Puskesmas Melati/Rujukan.{ending}" for ending in ("docx", "pdf", "yaml")),
        ]
    )
    paper = next(content for name, content in files.items() if name.endswith("Praktik.pdf"))
    assert paper == read_file(str(enacted.enactment.pdf.name)), "the one that was enacted"
    draft = files["Dinas Kesehatan/Konsep.pdf"]
    assert draft.startswith(b"%PDF")
    assert draft != files["Dinas Kesehatan - Puskesmas Melati/Rujukan.pdf"]
    assert read_sop_text(files["Dinas Kesehatan/Konsep.yaml"].decode(), "x.yaml").sop.judul == "Konsep"
    states = {row["Judul"]: (row["Keadaan"], row["Versi"], row["Catatan"]) for row in listed(files)}
    assert states["Konsep"] == ("Draf", "lembar kerja", "")
    assert states["Rujukan"][1:] == ("1", "")
    assert states["Penerbitan: Izin/Praktik"][0] == "Berlaku"
    assert (bundle.files, bundle.failed) == (9, 0)
    assert JournalEntry.objects.get(action="unduhan.dipesan").detail == {"jumlah": 3, "berkas": "Word, PDF, YAML"}
    job = Job.objects.get(pk=bundle.job or 0)
    assert (job.state, job.done, job.total) == ("selesai", 9, 9)


def test_the_same_sops_are_the_same_bytes_whoever_asks_in_whatever_language(cast: Cast, client_of: ClientOf) -> None:
    begin_way(cast).to_enacted()
    begin_way(cast, judul="Konsep").to_desk()
    english = client_of(cast.rekan)
    english.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    said = {"semua": "1", "bentuk": ["xlsx", "pdf", "json"]}
    archives = [str(order(client, said).archive.name) for client in (client_of(cast.penyusun), english)]
    assert read_file(archives[0]) == read_file(archives[1])


def test_one_that_fails_stops_none_and_is_told(cast: Cast, client_of: ClientOf) -> None:
    """A sheet that no drawing can be made of, and an enacted PDF that is lost."""
    broken, good, lost = begin_way(cast, judul="A rusak"), begin_way(cast, judul="B baik"), begin_way(cast, judul="C")
    lost.to_enacted()
    discard(str(lost.enactment.pdf.name))
    sheet = good.record.editions.get().sheet
    Edition.objects.filter(record=broken.record).update(sheet=sheet | {"kegiatan": []})
    client = client_of(cast.penyusun)
    bundle = order(client, {"semua": "1", "bentuk": ["pdf", "yaml"]})
    files = fetch(client, bundle)
    rows = {(row["Judul"], row["Berkas"][-4:]): row["Catatan"] for row in listed(files)}
    assert "Dinas Kesehatan/B baik.pdf" in files
    assert rows["B baik", ".pdf"] == rows["B baik", "yaml"] == rows["C", "yaml"] == ""
    assert rows["C", ""].startswith("PDF: Berkas ini hilang")
    assert rows["A rusak", ""].startswith("PDF: ")
    assert not any(name.endswith("A rusak.pdf") for name in files)
    assert bundle.failed == 2
    page = client.get(bundle.get_absolute_url()).content.decode()
    assert "A rusak" in page
    followed = page[page.index('<div id="unduhan"') : page.index("Berkas ini hilang")]
    assert followed.count("<div") > followed.count("</div>"), "the part that is asked for again ends before the reasons"


def test_what_may_no_longer_be_read_stays_out(cast: Cast, client_of: ClientOf) -> None:
    """A draft of another office whose key somebody typed; and rights that went before the worker came."""
    draft, enacted = begin_way(cast, judul="Rahasia"), begin_way(cast).to_enacted()
    client = client_of(cast.stranger)
    bundle = order(client, {"sop": [draft.record.pk, enacted.record.pk], "naskah": "kerja"})
    assert bundle.records == [enacted.record.pk]
    both = [draft.record.pk, enacted.record.pk]
    bundle = order_bundle(actor=cast.stranger.actor, records=both, formats=["yaml"], working=False)
    run_jobs()
    files = fetch(client, bundle)
    assert [row["Judul"] for row in listed(files)] == ["", enacted.record.judul]
    assert b"Rahasia" not in b"".join(files.values())
    assert not any("Rahasia" in name for name in files)


def test_who_may_read_less_than_before_makes_a_new_one(cast: Cast, client_of: ClientOf) -> None:
    begin_way(cast, judul="Konsep")
    client = client_of(cast.penyusun)
    bundle = order(client, {"semua": "1"})
    RoleGrant.objects.filter(pegawai=cast.penyusun.pegawai).update(unit=cast.disdik)
    answer = client.get(f"{bundle.get_absolute_url()}berkas.zip")
    assert (answer.status_code, "Buat yang baru" in answer.content.decode()) == (403, True)


def test_the_next_edition_is_taken_where_that_is_wanted(cast: Cast, client_of: ClientOf) -> None:
    way = begin_way(cast, judul="Lama").to_enacted()
    client = client_of(cast.penyusun)
    client.post(f"/sop/{way.record.pk}/edisi-baru/")
    for naskah, nomor in (("sah", way.enactment.nomor), ("kerja", "")):
        [row] = listed(fetch(client, order(client, {"sop": way.record.pk, "naskah": naskah})))
        assert row["Nomor"] == nomor
    stranger = client_of(cast.stranger)
    [row] = listed(fetch(stranger, order(stranger, {"sop": way.record.pk, "naskah": "kerja"})))
    assert row["Nomor"] == way.enactment.nomor, "the draft is none of theirs"


def test_stopped_it_holds_what_was_ready(cast: Cast, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody presses the button while the first SOP is being written."""
    ways = [begin_way(cast, judul=judul) for judul in ("Pertama", "Kedua", "Ketiga")]
    actor, client = cast.penyusun.actor, client_of(cast.penyusun)
    keys = [way.record.pk for way in ways]
    bundle = order_bundle(actor=actor, records=keys, formats=["yaml"], working=False)

    def press(_done: int, _total: int, note: str = "") -> None:
        if note == "Pertama":
            client.post(f"{bundle.get_absolute_url()}henti/")

    monkeypatch.setattr(packing, "report", press)
    run_jobs()
    bundle.refresh_from_db()
    files = fetch(client, bundle)
    assert sorted(files) == ["Dinas Kesehatan/Pertama.yaml", "daftar.csv"]
    assert listed(files)[-1]["Catatan"] == "Dihentikan; 2 SOP berikutnya tidak dibuat."
    assert "Dihentikan; yang sudah jadi" in client.get(bundle.get_absolute_url()).content.decode()


def test_stopped_before_anything_was_ready_there_is_no_zip(cast: Cast, client_of: ClientOf) -> None:
    key = begin_way(cast).record.pk
    bundle = order_bundle(actor=cast.penyusun.actor, records=[key], formats=["yaml"], working=False)
    stop_bundle(actor=cast.penyusun.actor, bundle=bundle)
    run_jobs()
    client = client_of(cast.penyusun)
    assert "sebelum ada berkas yang jadi" in client.get(bundle.get_absolute_url()).content.decode()
    assert client.get(f"{bundle.get_absolute_url()}berkas.zip").status_code == 404
    assert list(stored_names("unduhan")) == []


def test_a_second_attempt_changes_nothing(cast: Cast, client_of: ClientOf) -> None:
    begin_way(cast)
    bundle = order(client_of(cast.penyusun), {"semua": "1"})
    make_bundle.call(bundle=bundle.pk)
    assert list(stored_names("unduhan")) == [Bundle.objects.get().archive.name]


def test_a_person_whose_account_ended_gets_nothing(cast: Cast) -> None:
    key = begin_way(cast).record.pk
    bundle = order_bundle(actor=cast.penyusun.actor, records=[key], formats=["yaml"], working=False)
    Account.objects.filter(pk=cast.penyusun.account.pk).update(is_active=False)
    run_jobs()
    assert Job.objects.get(pk=bundle.job or 0).state == "gagal"
    assert list(stored_names("unduhan")) == []


def test_after_its_days_the_zip_is_gone(cast: Cast, client_of: ClientOf) -> None:
    begin_way(cast)
    client = client_of(cast.penyusun)
    with clock.at(timezone.now() - timedelta(days=8)):
        old = order(client, {"semua": "1"})
    young = order(client, {"semua": "1"})
    [keeping] = KEEPINGS
    limit = keeping.limit(timezone.now())
    assert (keeping.count(limit), keeping.clear(limit), keeping.count(limit)) == (1, 1, 0)
    assert list(stored_names("unduhan")) == [young.archive.name]
    assert client.get(old.get_absolute_url()).status_code == 404
