"""The pages before a step: asked for what is needed, told what is in the way, done once."""

from datetime import timedelta

import pytest
from django.test import Client

from sopan_web.documents.actions import start_edition
from sopan_web.documents.models import Edition
from tests.web.browser import axe_check, take_picture
from tests.web.cast import Cast
from tests.web.conftest import ClientOf, PageOf
from tests.web.workflow.way import REASON, Way, begin_way, good_sheet


@pytest.fixture
def way(cast: Cast) -> Way:
    return begin_way(cast)


def address(way: Way, transition: str) -> str:
    """Where the step is made."""
    return f"/sop/{way.record.pk}/langkah/{transition}/"


def post(client: Client, way: Way, transition: str, **said: str) -> int:
    """The status of the answer to the step's form."""
    data = {"seen": str(way.passage.steps.count())} | said
    return client.post(address(way, transition), data).status_code


def test_a_submission_is_asked_for_its_reason_and_then_made(way: Way, client_of: ClientOf) -> None:
    client = client_of(way.cast.penyusun)
    assert b"dapat dibaca umum" in client.get(address(way, "ajukan")).content
    assert post(client, way, "ajukan", reason="") == 422
    answer = client.post(address(way, "ajukan"), {"seen": "0", "reason": REASON, "warning_reason": "Baku."})
    assert answer.status_code == 302
    assert answer["Location"] == f"/sop/{way.record.pk}/"
    assert way.state == "diajukan"


def test_errors_stand_where_the_form_would(way: Way, client_of: ClientOf) -> None:
    Edition.objects.update(sheet=good_sheet() | {"kegiatan": []})
    page = client_of(way.cast.penyusun).get(address(way, "ajukan")).content.decode()
    assert "kesalahan yang harus diperbaiki dahulu" in page
    assert 'name="reason"' not in page
    assert post(client_of(way.cast.penyusun), way, "ajukan", reason=REASON) == 422
    assert way.state == "draf"


def test_warnings_ask_for_a_reason(way: Way, client_of: ClientOf) -> None:
    sheet = good_sheet()
    sheet["kegiatan"][1]["uraian"] = "Pencatatan surat dan lain-lain"
    Edition.objects.update(sheet=sheet)
    client = client_of(way.cast.penyusun)
    assert 'name="warning_reason"' in client.get(address(way, "ajukan")).content.decode()
    assert post(client, way, "ajukan", reason=REASON) == 422
    assert post(client, way, "ajukan", reason=REASON, warning_reason="Istilah baku.") == 302
    page = client_of(way.cast.verifikator).get(way.record.get_absolute_url()).content.decode()
    assert "peringatan dibiarkan: Istilah baku." in page


def test_a_return_without_a_note_is_asked_again(way: Way, client_of: ClientOf) -> None:
    way.to_desk()
    client = client_of(way.cast.verifikator)
    assert post(client, way, "kembalikan", note="") == 422
    assert post(client, way, "kembalikan", note="Lengkapi output langkah 4.") == 302
    assert way.state == "perbaikan"
    assert REASON in client_of(way.cast.penyusun).get(address(way, "ajukan")).content.decode()


def test_an_enactment_from_the_page_has_all_it_needs(way: Way, client_of: ClientOf) -> None:
    way.to_approved()
    client = client_of(way.cast.pengesah)
    assert "Kepala Dinas Kesehatan" in client.get(address(way, "sahkan")).content.decode()
    assert post(client, way, "sahkan", tanggal_efektif="2020-01-01") == 422
    day = way.cast.pengesah.actor.today.isoformat()
    assert post(client, way, "sahkan", tanggal_efektif=day) == 302
    assert way.state == "berlaku"


def test_a_stale_page_moves_nothing(way: Way, client_of: ClientOf) -> None:
    way.to_desk()
    assert client_of(way.cast.verifikator).post(address(way, "verifikasi"), {"seen": "0"}).status_code == 409
    assert way.state == "diajukan"


@pytest.mark.parametrize(
    ("person", "status"),
    [("verifikator", 200), ("pengesah", 403), ("penyusun", 403), ("stranger", 403), ("tamu", 403), ("admin", 403)],
)
def test_only_who_may_sees_the_door(way: Way, client_of: ClientOf, person: str, status: int) -> None:
    way.to_desk()
    assert client_of(getattr(way.cast, person)).get(address(way, "verifikasi")).status_code == status


def test_a_foreign_government_finds_nothing(way: Way, client_of: ClientOf) -> None:
    way.to_desk()
    client = client_of(way.cast.lain.verifikator)
    assert client.get(address(way, "verifikasi")).status_code == 404
    assert client.post(address(way, "verifikasi"), {"seen": "1"}).status_code == 404


def test_visitors_are_sent_to_the_door(way: Way, client: Client) -> None:
    assert client.get(address(way, "ajukan")).status_code == 302


def test_a_step_that_is_not_here_leads_back_to_the_sop(way: Way, client_of: ClientOf) -> None:
    answer = client_of(way.cast.penyusun).get(address(way, "sahkan"))
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "SOP ini sedang berada di “Draf”." in page
    assert page.count("Tidak dapat dilakukan sekarang") == len(("title", "h1"))
    assert f'<a class="button" href="/sop/{way.record.pk}/">Lihat keadaannya sekarang</a>' in page


def test_what_is_in_force_can_be_revoked_beside_a_new_draft(way: Way, client_of: ClientOf) -> None:
    enacted = way.to_enacted().passage
    start_edition(actor=way.cast.penyusun.actor, record=way.record.pk)
    seen = str(enacted.steps.count())
    answer = client_of(way.cast.pengesah).post(address(way, "cabut"), {"seen": seen, "note": "Tugas berpindah."})
    assert answer.status_code == 302
    enacted.refresh_from_db()
    assert (enacted.state, way.state) == ("dicabut", "draf")


def test_revoking_means_what_is_in_force_unless_another_edition_is_named(way: Way, client_of: ClientOf) -> None:
    first = way.to_enacted().passage
    start_edition(actor=way.cast.penyusun.actor, record=way.record.pk)
    second = way.to_enacted(way.cast.penyusun.actor.today + timedelta(days=9)).passage
    client = client_of(way.cast.pengesah)
    assert "Langkah ini mengenai edisi 1." in client.get(address(way, "cabut")).content.decode()
    said = {"seen": str(second.steps.count()), "note": "Salah tanggal."}
    assert client.post(f"{address(way, 'cabut')}?edisi=2", said).status_code == 302
    assert client.post(f"{address(way, 'cabut')}?edisi=2", said).status_code == 409
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, second.state) == ("berlaku", "dicabut")


@pytest.mark.django_db(transaction=True)
def test_the_pages_are_accessible_and_worth_a_look(way: Way, page_of: PageOf) -> None:
    sheet = good_sheet()
    sheet["kegiatan"][1]["uraian"] = "Pencatatan surat dan lain-lain"
    Edition.objects.update(sheet=sheet)
    page = page_of(way.cast.penyusun, address(way, "ajukan"))
    take_picture(page, "langkah-ajukan")
    axe_check(page)
    way.to_approved()
    page = page_of(way.cast.pengesah, address(way, "sahkan"))
    take_picture(page, "langkah-sahkan")
    axe_check(page)
    page = page_of(way.cast.pengesah, address(way, "kembalikan"), viewport={"width": 390, "height": 844})
    take_picture(page, "langkah-kembalikan-ponsel")
    axe_check(page)
