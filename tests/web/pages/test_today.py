"""Everyone's first page."""

from sopan_web.common import clock
from sopan_web.documents.actions import comment, reply
from tests.web.cast import Cast
from tests.web.conftest import ClientOf
from tests.web.pages.conftest import Days
from tests.web.pages.reading import section, text_of
from tests.web.workflow.way import Way, begin_way


def test_what_was_submitted_waits_for_the_referee_the_latest_first(cast: Cast, client_of: ClientOf, late: Way) -> None:
    begin_way(cast, judul="Pengelolaan Surat Baru").to_desk()
    page = client_of(cast.verifikator).get("/")
    said = section(page, "menunggu")
    assert said.startswith("Menunggu Anda 2")
    assert said.index("Pengelolaan Surat Lama") < said.index("Pengelolaan Surat Baru")
    assert "terlambat" in said[: said.index("Pengelolaan Surat Baru")]
    assert "1 terlambat" in text_of(page)


def test_the_author_waits_and_sees_on_which_desk_it_lies(cast: Cast, client_of: ClientOf, late: Way) -> None:
    page = client_of(cast.penyusun).get("/")
    assert section(page, "menunggu") == ""
    assert "Diajukan Bagian Organisasi" in section(page, "berjalan")


def test_what_came_back_shows_the_note(cast: Cast, client_of: ClientOf, returned: Way) -> None:
    page = client_of(cast.penyusun).get("/")
    assert "Langkah 3 belum jelas. Siti Marlina" in section(page, "dikembalikan")
    assert section(page, "draf") == ""
    assert section(client_of(cast.rekan).get("/"), "dikembalikan") == ""


def test_a_draft_stays_with_its_author_alone(cast: Cast, client_of: ClientOf) -> None:
    begin_way(cast, judul="Rancangan Saya")
    assert "Rancangan Saya" in section(client_of(cast.penyusun).get("/"), "draf")
    assert "Rancangan Saya" not in text_of(client_of(cast.rekan).get("/"))


def test_a_remark_waits_for_an_answer_until_it_has_one(cast: Cast, client_of: ClientOf) -> None:
    way = begin_way(cast).to_desk()
    edition = way.passage.edition_id
    thread = comment(actor=cast.verifikator.actor, edition=edition, place="", text="Apa dasar hukumnya?")
    author, referee = client_of(cast.penyusun), client_of(cast.verifikator)
    assert "Apa dasar hukumnya?" in section(author.get("/"), "komentar")
    assert section(referee.get("/"), "komentar") == ""
    reply(actor=cast.penyusun.actor, thread=thread.pk, text="Sudah ditambahkan.")
    assert section(author.get("/"), "komentar") == ""
    assert "Sudah ditambahkan." in section(referee.get("/"), "komentar")


def test_an_overdue_monitoring_stays_until_it_is_recorded(cast: Cast, client_of: ClientOf, ago: Days) -> None:
    with clock.at(ago(200)):
        begin_way(cast, judul="Pelayanan Lama").to_enacted()
    said = section(client_of(cast.penyusun).get("/"), "tinjauan")
    assert "Pelayanan Lama" in said
    assert "Monitoring" in said
    assert "terlambat" in said
    assert section(client_of(cast.stranger).get("/"), "tinjauan") == ""


def test_what_was_enacted_lately_is_news_for_everyone(cast: Cast, client_of: ClientOf, in_force: Way) -> None:
    assert "Pelayanan yang Berlaku" in section(client_of(cast.stranger).get("/"), "baru")
    assert "Pelayanan yang Berlaku" not in text_of(client_of(cast.lain.penyusun).get("/"))


def test_an_idle_author_is_told_what_to_do_next(cast: Cast, client_of: ClientOf) -> None:
    page = client_of(cast.stranger).get("/")
    assert "Tidak ada yang menunggu Anda." in text_of(page)
    assert 'href="/sop/baru/"' in page.content.decode()


def test_who_may_not_write_is_not_told_to(cast: Cast, client_of: ClientOf) -> None:
    page = client_of(cast.pengamat).get("/")
    assert "Tidak ada yang menunggu Anda." in text_of(page)
    assert "/sop/baru/" not in page.content.decode()


def test_enactment_waits_for_the_head_of_that_office_alone(cast: Cast, client_of: ClientOf) -> None:
    begin_way(cast, judul="Siap Disahkan").to_approved()
    assert "Siap Disahkan" in section(client_of(cast.pengesah).get("/"), "menunggu")
    for other in (cast.kepala_lain, cast.sekda, cast.verifikator):
        assert "Siap Disahkan" not in section(client_of(other).get("/"), "menunggu")


def test_what_is_the_heads_to_do_does_not_press_those_above(cast: Cast, client_of: ClientOf) -> None:
    begin_way(cast, judul="Diperiksa").to_desk().go(cast.verifikator, "verifikasi")
    lintas = begin_way(cast, judul="Lintas Kantor", lintas=True)
    lintas.to_desk().go(cast.verifikator, "verifikasi")
    page = client_of(cast.sekda).get("/")
    assert section(page, "menunggu").startswith("Menunggu Anda 1 ")
    assert "Lintas Kantor" in section(page, "menunggu")
    assert "Diperiksa" in section(page, "mewakili")
    assert section(client_of(cast.pengesah).get("/"), "mewakili") == ""
