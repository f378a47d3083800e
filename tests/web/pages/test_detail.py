"""One SOP's own page: who may open it, what it says, and which doors it shows."""

from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from uuid import uuid4

import pytest
from django.conf import settings
from django.core.files.storage import default_storage

from sopan_web.common import clock
from sopan_web.documents.actions import comment, link, save_ops
from tests.web.cast import Cast, Person
from tests.web.conftest import ClientOf
from tests.web.pages.conftest import Days
from tests.web.pages.reading import section, steps, text_of
from tests.web.workflow.way import Way, begin_way


def test_a_draft_is_open_to_the_office_and_shut_to_others(cast: Cast, client_of: ClientOf) -> None:
    address = begin_way(cast).record.get_absolute_url()
    for person in (cast.penyusun, cast.pengesah, cast.verifikator, cast.pengamat):
        assert client_of(person).get(address).status_code == 200
    for person in (cast.stranger, cast.kepala_lain, cast.tamu):
        assert client_of(person).get(address).status_code == 403
    assert client_of(cast.lain.penyusun).get(address).status_code == 404


def test_what_is_enacted_is_open_to_the_whole_government(cast: Cast, client_of: ClientOf, in_force: Way) -> None:
    address = in_force.record.get_absolute_url()
    page = client_of(cast.stranger).get(address)
    assert in_force.enactment.nomor in text_of(page)
    assert section(page, "perjalanan") == ""
    assert client_of(cast.lain.verifikator).get(address).status_code == 404


def test_another_office_sees_nothing_of_the_next_edition(cast: Cast, client_of: ClientOf, in_force: Way) -> None:
    client_of(cast.penyusun).post(f"{in_force.record.get_absolute_url()}edisi-baru/")
    address = in_force.record.get_absolute_url()
    assert "Alur edisi 2, belum disahkan" in text_of(client_of(cast.penyusun).get(address))
    outside = text_of(client_of(cast.stranger).get(address))
    assert "edisi 2" not in outside
    assert "Draf" not in outside


@pytest.mark.parametrize(
    ("name", "offered"),
    [("penyusun", ["ajukan"]), ("pengesah", ["ajukan"]), ("verifikator", []), ("pengamat", []), ("sekda", [])],
)
def test_the_doors_of_a_draft(cast: Cast, client_of: ClientOf, name: str, offered: list[str]) -> None:
    page = client_of(getattr(cast, name)).get(begin_way(cast).record.get_absolute_url())
    assert steps(page) == offered
    assert ("Sunting" in text_of(page)) == bool(offered)


@pytest.mark.parametrize(
    ("name", "offered"),
    [("penyusun", ["tarik"]), ("pengesah", []), ("verifikator", ["verifikasi", "kembalikan"]), ("hukum", [])],
)
def test_the_doors_on_the_desk(cast: Cast, client_of: ClientOf, name: str, offered: list[str]) -> None:
    page = client_of(getattr(cast, name)).get(begin_way(cast).to_desk().record.get_absolute_url())
    assert steps(page) == offered
    assert "Sunting" not in text_of(page)


def test_who_may_not_is_told_who_may(cast: Cast, client_of: ClientOf) -> None:
    page = client_of(cast.penyusun).get(begin_way(cast).to_desk().record.get_absolute_url())
    said = section(page, "sekarang")
    assert "Diajukan di meja Bagian Organisasi" in said
    assert "Nyatakan terverifikasi : Dilakukan oleh: Verifikator (Bagian Organisasi)." in said


def test_what_there_are_many_of_is_in_the_plural(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.penyusun)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    page = client.get(begin_way(cast).to_desk().record.get_absolute_url())
    assert section(page, "versi").startswith("Versions ")
    assert section(page, "komentar").startswith("Comments 0 ")
    assert "on the desk of Organisation Division" in section(page, "sekarang")


def test_the_desk_is_named_after_the_office_that_signs(cast: Cast, client_of: ClientOf) -> None:
    way = begin_way(cast, unit=cast.puskesmas)
    way.to_desk().go(cast.verifikator, "verifikasi")
    assert "di meja Pimpinan DINKES" in text_of(client_of(cast.pengesah).get(way.record.get_absolute_url()))


def test_the_story_tells_every_step_with_its_days(cast: Cast, client_of: ClientOf, ago: Days) -> None:
    with clock.at(ago(28)):
        way = begin_way(cast).to_desk()
    with clock.at(ago(7)):
        way.go(cast.verifikator, "kembalikan", note="Waktu langkah 2 terlalu pendek.")
    said = section(client_of(cast.penyusun).get(way.record.get_absolute_url()), "perjalanan")
    assert "15 hari sebagai Diajukan Waktu langkah 2 terlalu pendek." in said
    assert said.index("Perbaikan oleh Siti Marlina") < said.index("Diajukan oleh Rina Lestari")


def test_a_weekend_is_no_day_on_a_desk(cast: Cast, client_of: ClientOf) -> None:
    friday, sunday = (datetime(2026, 11, day, 8, tzinfo=UTC) for day in (20, 22))
    with clock.at(friday):
        way = begin_way(cast).to_desk()
    with clock.at(sunday):
        page = client_of(cast.penyusun).get(way.record.get_absolute_url())
    assert "sejak 20 November 2026, belum sehari" in section(page, "sekarang")
    assert "sebagai Draf" not in section(page, "perjalanan")


def test_findings_are_counted_in_words(cast: Cast, client_of: ClientOf) -> None:
    way = begin_way(cast)
    edition = way.passage.edition
    row = edition.sheet["kegiatan"][1]
    op = {"op": "set", "path": ["kegiatan", row["id"], "tidak"], "old": row["tidak"], "new": ""}
    save_ops(actor=cast.penyusun.actor, edition=edition.pk, base=0, batch=uuid4(), ops=[op])
    page = client_of(cast.penyusun).get(way.record.get_absolute_url())
    assert "1 kesalahan" in section(page, "temuan")
    assert f'class="button button-block" href="{way.record.get_absolute_url()}sunting/"' in page.content.decode()


def test_remarks_and_ties(cast: Cast, client_of: ClientOf, in_force: Way) -> None:
    way = begin_way(cast, judul="Rancangan Imunisasi")
    comment(actor=cast.verifikator.actor, edition=way.passage.edition_id, place="", text="Mohon dasar hukumnya.")
    link(actor=cast.penyusun.actor, source=way.record.pk, target=in_force.record.pk, kind="mendahului")
    page = client_of(cast.penyusun).get(way.record.get_absolute_url())
    assert "Mohon dasar hukumnya. Siti Marlina" in section(page, "komentar")
    assert "mendahului Pelayanan yang Berlaku" in section(page, "fakta")
    back = client_of(cast.penyusun).get(in_force.record.get_absolute_url())
    assert "didahului oleh Rancangan Imunisasi" in section(back, "fakta")
    assert "Imunisasi" not in text_of(client_of(cast.stranger).get(in_force.record.get_absolute_url()))


@pytest.mark.parametrize(("name", "ties", "talks"), [("penyusun", 1, 1), ("verifikator", 0, 1), ("pengamat", 0, 0)])
def test_only_doors_that_open_are_shown(cast: Cast, client_of: ClientOf, name: str, ties: int, talks: int) -> None:
    address = begin_way(cast).record.get_absolute_url()
    page = client_of(getattr(cast, name)).get(address).content.decode()
    assert (page.count(f'href="{address}kaitan/"'), page.count(f'href="{address}utas/"')) == (ties, talks)


def test_the_drawing_is_there_and_can_be_read_as_sentences(cast: Cast, client_of: ClientOf, in_force: Way) -> None:
    page = client_of(cast.stranger).get(in_force.record.get_absolute_url())
    assert page.content.decode().count("<svg xmlns") == 1
    assert "Baca alurnya sebagai kalimat" in section(page, "alur")
    assert "9 langkah, 5 pelaksana" in section(page, "fakta")


def test_the_next_edition_begins_with_a_button(cast: Cast, client_of: ClientOf, in_force: Way) -> None:
    address = in_force.record.get_absolute_url()
    assert "Mulai edisi baru" not in text_of(client_of(cast.verifikator).get(address))
    assert client_of(cast.stranger).post(f"{address}edisi-baru/").status_code == 403
    assert client_of(cast.lain.penyusun).post(f"{address}edisi-baru/").status_code == 404
    author = client_of(cast.penyusun)
    assert author.get(f"{address}edisi-baru/").status_code == 405
    answer = author.post(f"{address}edisi-baru/")
    assert (answer.status_code, answer["Location"]) == (302, f"{address}sunting/")
    assert author.post(f"{address}edisi-baru/").status_code == 409
    both = text_of(author.get(address))
    assert "Lihat yang sudah disahkan" in both
    assert "Bandingkan keduanya" in both
    assert "Alur edisi 2" not in text_of(author.get(address, {"lihat": "sah"}))


def test_what_will_be_in_force_and_what_was_revoked(cast: Cast, client_of: ClientOf) -> None:
    future = begin_way(cast, judul="Layanan Nanti").to_enacted(date.today() + timedelta(days=20))
    address = future.record.get_absolute_url()
    assert "Sudah disahkan; berlaku mulai" in text_of(client_of(cast.penyusun).get(address))
    future.go(cast.pengesah, "cabut", note="Pekerjaannya beralih ke aplikasi.")
    said = text_of(client_of(cast.stranger).get(address))
    assert "Dicabut sejak" in said
    assert "Pekerjaannya beralih ke aplikasi." in said


def _pdf(way: Way) -> str:
    return f"{way.record.get_absolute_url()}sah/{way.enactment.version.number}.pdf"


def test_the_enacted_pdf_is_the_one_that_was_made(cast: Cast, client_of: ClientOf, in_force: Way) -> None:
    answer = client_of(cast.stranger).get(_pdf(in_force))
    assert answer["Content-Type"] == "application/pdf"
    assert sha256(answer.content).hexdigest() == in_force.enactment.pdf_sha256
    assert in_force.enactment.pdf_sha256 in text_of(client_of(cast.stranger).get(in_force.record.get_absolute_url()))
    assert client_of(cast.lain.penyusun).get(_pdf(in_force)).status_code == 404


def test_a_changed_pdf_is_not_handed_out(cast: Cast, client_of: ClientOf, in_force: Way) -> None:
    with default_storage.open(in_force.enactment.pdf.name, "ab") as file:
        file.write(b"%")
    answer = client_of(cast.stranger).get(_pdf(in_force))
    assert answer.status_code == 409
    assert "berubah sejak disimpan" in text_of(answer)


def test_a_version_that_was_only_submitted_has_no_enacted_pdf(cast: Cast, client_of: ClientOf) -> None:
    way = begin_way(cast).to_desk()
    assert client_of(cast.penyusun).get(f"{way.record.get_absolute_url()}sah/1.pdf").status_code == 404


def test_a_visitor_is_sent_to_the_door(cast: Cast, client: ClientOf, in_force: Way) -> None:
    for address in ("/sop/", in_force.record.get_absolute_url(), "/meja/", "/macet/", "/tinjauan/"):
        answer = client.get(address)  # type: ignore[attr-defined]
        assert (answer.status_code, answer["Location"]) == (302, f"/masuk/?next={address}")


def test_the_author_is_not_offered_to_referee_the_own_sop(cast: Cast, client_of: ClientOf) -> None:
    both: Person = cast.verifikator
    way = begin_way(cast).to_desk()
    edition = way.passage.edition
    edition.changed_by = both.pegawai
    edition.save()
    page = client_of(both).get(way.record.get_absolute_url())
    assert "verifikasi" not in steps(page)
    assert "pemeriksanya harus orang lain" in section(page, "sekarang")
