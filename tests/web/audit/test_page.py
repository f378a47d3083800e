"""The journal on its page: plain sentences, filters, days of the government's zone, paging, walls, and the CSV file."""

import csv
from collections.abc import Iterator
from datetime import UTC, datetime
from io import StringIO

import pytest
from django.test import Client
from django.urls import reverse

from sopan_web.audit.actions import record
from sopan_web.audit.models import JournalEntry
from sopan_web.audit.sentences import spell_action, spell_detail
from sopan_web.common import clock
from sopan_web.common.spreadsheet import neutralise
from sopan_web.organisation.models import Zona
from tests.web.browser import axe_check, take_picture
from tests.web.cast import Cast
from tests.web.conftest import ClientOf, PageOf

LATE_EVENING = datetime(2026, 3, 9, 16, 30, tzinfo=UTC)  # 23.30 in Jakarta, 00.30 of the 10th in Makassar


@pytest.fixture
def journal(cast: Cast) -> str:
    """A few deeds of several people, in both governments."""
    kota, lain = cast.daerah.pk, cast.lain.daerah.pk
    with clock.at(LATE_EVENING):
        record(tenant=kota, actor=cast.admin.actor, action="unit.create", subject=cast.puskesmas)
    given = {"pegawai": "Rina Lestari, S.KM.", "mulai": "2026-03-09"}
    record(tenant=kota, actor=cast.admin.actor, action="role.grant", subject=cast.dinkes, detail=given)
    step = {"langkah": "Ajukan"}
    record(tenant=kota, actor=cast.penyusun.actor, action="sop.langkah.ajukan", subject=cast.dinkes, detail=step)
    record(tenant=lain, actor=cast.lain.admin.actor, action="unit.close", subject=cast.lain.disdik)
    return reverse("audit:journal")


def shown(client: Client, address: str, **asked: str) -> list[str]:
    answer = client.get(address, asked)
    assert answer.status_code == 200
    return [line.action for line in answer.context["lines"]]


def test_lines_are_sentences(cast: Cast, journal: str, client_of: ClientOf) -> None:
    page = client_of(cast.verifikator).get(journal).content.decode()
    assert "<strong>Tono Saputra, S.Kom.</strong> membentuk unit Puskesmas Melati." in page
    assert "memberi Rina Lestari, S.KM. peran Dinas Kesehatan." in page
    assert "<dt>pegawai</dt><dd>Rina Lestari, S.KM.</dd>" in page
    assert "<dt>mulai</dt><dd>9 Maret 2026</dd>" in page
    assert "9 Maret 2026 pukul 23.30" in page


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["sop.langkah.ajukan", "role.grant", "unit.create"]),
        ({"orang": "rina"}, ["sop.langkah.ajukan"]),
        ({"tindakan": "sop.langkah."}, ["sop.langkah.ajukan"]),
        ({"tindakan": "role.grant"}, ["role.grant"]),
        ({"tentang": "puskesmas"}, ["unit.create"]),
        ({"sampai": "2026-03-09"}, ["unit.create"]),
        ({"dari": "2026-03-09", "sampai": "2026-03-09"}, ["unit.create"]),
        ({"dari": "2026-03-10"}, ["sop.langkah.ajukan", "role.grant"]),
        ({"sampai": "2026-03-08"}, []),
        ({"orang": "%"}, []),
        ({"orang": "' OR 1=1 --"}, []),
        ({"sebelum": "3"}, ["role.grant", "unit.create"]),
        ({"sebelum": "9" * 40}, ["sop.langkah.ajukan", "role.grant", "unit.create"]),
    ],
)
def test_the_filter_finds(
    cast: Cast, journal: str, client_of: ClientOf, asked: dict[str, str], found: list[str]
) -> None:
    assert shown(client_of(cast.sekda), journal, **asked) == found


def test_days_are_those_of_the_government(cast: Cast, journal: str, client_of: ClientOf) -> None:
    cast.daerah.zona = Zona.WITA
    cast.daerah.save()
    assert shown(client_of(cast.admin), journal, sampai="2026-03-09") == []
    assert "10 Maret 2026 pukul 00.30" in client_of(cast.admin).get(journal).content.decode()


@pytest.mark.parametrize(
    "asked",
    [
        {"dari": "kemarin"},
        {"dari": "2026-03-09", "sampai": "2026-03-01"},
        {"sampai": "9999-12-31"},
        {"dari": "0001-01-01"},
    ],
)
def test_a_question_that_makes_no_sense_is_told(
    cast: Cast, journal: str, client_of: ClientOf, asked: dict[str, str]
) -> None:
    client = client_of(cast.admin)
    assert 'role="alert"' in client.get(journal, asked).content.decode()
    assert client.post(reverse("audit:export"), asked).status_code == 422


def test_pages_follow_each_other_without_a_line_lost_or_shown_twice(cast: Cast, client_of: ClientOf) -> None:
    for _ in range(120):
        record(tenant=cast.daerah.pk, actor=None, action="unit.create")
    client, address, numbers = client_of(cast.admin), reverse("audit:journal"), []
    before: int | None = None
    for _ in range(3):
        context = client.get(address, {"sebelum": before} if before else {}).context
        numbers += [line.seq for line in context["lines"]]
        before = context["older"]
    assert numbers == list(range(120, 0, -1))
    assert before is None


def test_a_foreign_government_reads_its_own_alone(cast: Cast, journal: str, client_of: ClientOf) -> None:
    assert shown(client_of(cast.lain.admin), journal) == ["unit.close"]


@pytest.mark.parametrize("name", ["penyusun", "pengesah", "hukum", "kepala_daerah", "stranger", "tamu"])
def test_the_others_may_not_read_it(cast: Cast, journal: str, client_of: ClientOf, name: str) -> None:
    client = client_of(cast.persons()[name])
    assert client.get(journal).status_code == 403
    assert client.post(reverse("audit:export")).status_code == 403
    assert not JournalEntry.objects.filter(action="jurnal.diunduh").exists()


def rows_of(chunks: Iterator[bytes]) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(b"".join(chunks).decode("utf-8-sig")), delimiter=";"))


def test_the_file_holds_what_the_filter_finds_and_its_making_is_a_line(
    cast: Cast, journal: str, client_of: ClientOf
) -> None:
    answer = client_of(cast.pengamat).post(reverse("audit:export"), {"tindakan": "unit.create"})
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="jurnal-2')
    (row,) = rows_of(answer.streaming_content)  # type: ignore[arg-type]
    assert row["Waktu"] == "2026-03-09 23:30:00+07:00"
    assert row["Tindakan"] == "membentuk unit Puskesmas Melati"
    told = JournalEntry.objects.get(tenant=cast.daerah.pk, action="jurnal.diunduh")
    assert (told.actor_name, told.detail) == ("Yusuf Hidayat, S.E.", {"tindakan": "unit.create"})


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_no_cell_of_the_file_is_a_formula(cast: Cast, client_of: ClientOf, text: str) -> None:
    cast.dinkes.nama = text
    record(tenant=cast.daerah.pk, actor=None, action="uji", subject=cast.dinkes)
    rows = rows_of(client_of(cast.admin).post(reverse("audit:export")).streaming_content)  # type: ignore[arg-type]
    assert [row["Tentang"] for row in rows if row["Kode tindakan"] == "uji"] == [f"'{text}"]


def test_a_line_says_from_where(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.admin)
    answer = client.post(reverse("audit:export"), REMOTE_ADDR="203.0.113.9")
    list(answer.streaming_content)  # type: ignore[arg-type]
    record(tenant=cast.daerah.pk, actor=None, action="uji")
    told, later = JournalEntry.objects.filter(tenant=cast.daerah.pk).order_by("seq")
    assert (told.address, told.request_id) == ("203.0.113.9", answer.headers["X-Request-Id"])
    assert (later.address, later.request_id) == ("", "")


def test_plain_text_stays_plain() -> None:
    assert [neutralise(text) for text in ("", "a=1", "Dinas Kesehatan", " =1")] == ["", "a=1", "Dinas Kesehatan", " =1"]


def test_an_action_without_a_label_is_still_readable() -> None:
    assert spell_action(JournalEntry(action="hal.baru", subject_label="Surat", detail={})) == "hal.baru Surat"


def test_a_sentence_lacks_no_word() -> None:
    assert spell_action(JournalEntry(action="role.grant", subject_label="Penyusun", detail={})) == (
        "memberi – peran Penyusun"
    )


def test_a_day_within_a_sentence_is_written_as_people_write_it() -> None:
    made = JournalEntry(action="token.dibuat", subject_label="Portal data", detail={"sampai": "2027-05-21"})
    assert spell_action(made) == "membuat token API Portal data, berlaku sampai 21 Mei 2027"


def test_changes_are_told_before_and_after() -> None:
    detail = {
        "changed": {"nama": ["A", "B"], "kode": ["", "X"]},
        "pimpinan": True,
        "kosong": None,
        "isi": [1, {"a": 2}],
        "sampai": "9999-99-99",
    }
    assert list(spell_detail(detail)) == [
        ("nama", "A → B"),
        ("kode", "– → X"),
        ("pimpinan", "ya"),
        ("isi", "1; a: 2"),
        ("sampai", "9999-99-99"),
    ]


def test_what_people_typed_is_shown_as_text(cast: Cast, client_of: ClientOf) -> None:
    cast.dinkes.nama = "<script>alert(1)</script>"
    record(tenant=cast.daerah.pk, actor=None, action="unit.create", subject=cast.dinkes, detail={"<b>": "<i>"})
    page = client_of(cast.admin).get(reverse("audit:journal")).content.decode()
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert(1)" not in page
    assert "<i>" not in page


@pytest.mark.parametrize("width", [1366, 390])
def test_the_page_in_the_browser(cast: Cast, journal: str, page_of: PageOf, width: int) -> None:
    page = page_of(cast.admin, journal, viewport={"width": width, "height": 768})
    axe_check(page)
    page.get_by_text("Rincian").first.click()
    take_picture(page, f"jurnal-{width}")
    page.get_by_label("Tentang").fill("puskesmas")
    page.keyboard.press("Enter")
    page.get_by_text("membentuk unit Puskesmas Melati").wait_for()
    assert page.locator("tbody tr").count() == 1
    with page.expect_download() as download:
        page.get_by_role("button", name="Unduh CSV").click()
    assert download.value.suggested_filename.startswith("jurnal-")
