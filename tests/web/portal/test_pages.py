"""What the public reads: everything in force in a government, nothing else, and nothing of anybody's person."""

from datetime import UTC, datetime, timedelta
from html import unescape

import pytest
from django.core.files.storage import default_storage
from django.test import Client

from sopan_web.common import clock
from sopan_web.documents.actions import link, start_edition
from sopan_web.organisation.actions import rename_unit
from tests.web.cast import Cast
from tests.web.portal.conftest import Shown, begin_example
from tests.web.workflow.way import REASON, begin_way

TITLE = "Penerbitan Surat Rekomendasi"


def test_a_visitor_comes_in_by_the_public_door(shown: Shown, client: Client) -> None:
    assert client.get("/").headers["Location"] == "/daerah/"
    page = shown.read(client, "/daerah/")
    for government in (shown.cast.daerah, shown.cast.lain.daerah):
        assert f'href="/daerah/{government.slug}/"' in page
    shown.cast.lain.daerah.aktif = False
    shown.cast.lain.daerah.save()
    only = shown.read(client, "/daerah/")
    assert only == shown.read(client)
    assert 'role="search"' in only
    assert 'href="/masuk/"' in only


def test_whoever_is_signed_in_keeps_the_first_page(shown: Shown, client: Client) -> None:
    client.force_login(shown.cast.penyusun.account)
    assert "Pekerjaan saya hari ini" in shown.read(client, "/")
    assert TITLE in shown.read(client)


def test_the_first_page_leads_to_services_offices_and_what_is_new(shown: Shown, client: Client) -> None:
    page = shown.read(client)
    assert "2 SOP sedang berlaku" in page
    services = page[page.index("Layanan untuk warga") : page.index("Menurut perangkat daerah")]
    assert TITLE in services
    assert "Pengelolaan Surat Masuk" not in services
    assert f'unit/{shown.cast.dinkes.pk}/">Dinas Kesehatan</a> <span class="number">2</span>' in page
    assert "Pengelolaan Surat Masuk" in page[page.index("Terbaru berlaku") :]
    assert "Pengelolaan Surat Masuk" not in shown.read(client, "layanan/")


def test_a_unit_shows_its_own_and_those_below(shown: Shown, client: Client) -> None:
    office = shown.read(client, f"unit/{shown.cast.dinkes.pk}/")
    assert TITLE in office
    assert "Pengelolaan Surat Masuk" in office
    assert f'unit/{shown.cast.puskesmas.pk}/">Puskesmas Melati</a> <span class="number">1</span>' in office
    below = shown.read(client, f"unit/{shown.cast.puskesmas.pk}/")
    assert TITLE in below
    assert "Pengelolaan Surat Masuk" not in below
    assert "Unit ini belum mempunyai SOP" in shown.read(client, f"unit/{shown.cast.disdik.pk}/")


def test_a_new_name_of_a_unit_is_seen_at_once(shown: Shown, client: Client) -> None:
    assert "Dinas Kesehatan" in shown.read(client)
    unit, actor = shown.cast.dinkes, shown.cast.admin.actor
    rename_unit(actor=actor, unit=unit, nama="Dinas Kesehatan dan Gizi", singkatan="DKG", kode="DKG", mulai=actor.today)
    assert "Dinas Kesehatan dan Gizi" in shown.read(client)


def test_an_sop_is_told_in_plain_words(shown: Shown, client: Client) -> None:
    page = unescape(shown.read(client, shown.sop(shown.service)))
    enactment = shown.service.enactment
    for words in (
        "3 hari kerja 2 jam 40 menit", "Yang perlu dibawa", "Rencana kegiatan", "Surat penolakan rekomendasi",
        "Petugas Layanan memeriksa kelengkapan berkas permohonan.", "Undang-Undang Nomor 25 Tahun 2009",
        "Kepala Dinas Kesehatan", enactment.nomor, f'href="/v/{enactment.code}"', REASON, "Edisi 1", "<svg",
    ):  # fmt: skip
        assert words in page, words
    assert 'lanjut ke <a href="#langkah-3">langkah 3</a>, oleh Tim Teknis.' in page


def test_no_page_names_a_person(shown: Shown, client: Client) -> None:
    pages = [
        "",
        "layanan/",
        f"unit/{shown.cast.dinkes.pk}/",
        shown.sop(shown.service),
        shown.sop(shown.service, ".svg"),
    ]
    told = "".join(shown.read(client, page) for page in pages)
    for person in (*shown.cast.persons().values(), *shown.cast.lain.persons().values()):
        assert person.pegawai.nama not in told
        assert person.pegawai.nip not in told


def test_what_is_not_in_force_is_not_there(shown: Shown, client: Client) -> None:
    cast = shown.cast
    draft = begin_example(cast, "pengaduan-masyarakat", cast.dinkes)
    coming = begin_example(cast, "rapat-dinas", cast.dinkes)
    coming.to_enacted(cast.penyusun.actor.today + timedelta(days=3))
    for way in (draft, coming):
        for suffix in ("/", ".pdf", ".svg"):
            assert "Halaman ini tidak ada" in shown.read(client, shown.sop(way, suffix), 404)
        for page in ("", "layanan/", f"unit/{cast.dinkes.pk}/", "sitemap-1.xml"):
            told = shown.read(client, page)
            assert way.record.judul not in told
            assert f"sop/{way.record.pk}/" not in told
    with clock.at(clock.now() + timedelta(days=3)):
        assert coming.record.judul in shown.read(client)


def test_another_government_shows_nothing_of_it(shown: Shown, client: Client) -> None:
    other = f"/daerah/{shown.cast.lain.daerah.slug}/"
    pk = shown.service.record.pk
    for rest in (f"sop/{pk}/", f"sop/{pk}.pdf", f"sop/{pk}.svg", f"unit/{shown.cast.dinkes.pk}/"):
        assert client.get(other + rest).status_code == 404
    for rest in ("", "layanan/", "sitemap-1.xml", f"unit/{shown.cast.lain.dinkes.pk}/", "cari/?q=surat"):
        told = shown.read(client, other + rest)
        assert TITLE not in told
        assert f"/sop/{pk}/" not in told


def test_a_government_that_left_shows_nothing(shown: Shown, client: Client) -> None:
    shown.cast.daerah.aktif = False
    shown.cast.daerah.save()
    for rest in ("", shown.sop(shown.service), shown.sop(shown.service, ".pdf")):
        shown.read(client, rest, 404)


def test_a_new_edition_is_announced_and_takes_the_place_on_its_day(shown: Shown, client: Client) -> None:
    way, cast = shown.office, shown.cast
    first = way.enactment
    day = cast.penyusun.actor.today + timedelta(days=5)
    edition = start_edition(actor=cast.penyusun.actor, record=way.record.pk)
    edition.sheet["identitas"]["judul"] = "Pengelolaan Surat Elektronik"
    edition.save()
    way.to_enacted(day)
    before = shown.read(client, shown.sop(way))
    for page in (before, shown.read(client), shown.read(client, f"unit/{cast.dinkes.pk}/")):
        assert "Pengelolaan Surat Masuk" in page
        assert "Pengelolaan Surat Elektronik" not in page
    assert "berlaku edisi baru SOP ini" in before
    assert before.index(first.nomor) < before.index(way.enactment.nomor)
    with clock.at(datetime(day.year, day.month, day.day, 5, tzinfo=UTC)):
        after = shown.read(client, shown.sop(way))
        assert "berlaku edisi baru SOP ini" not in after
        assert '<h1 lang="id">Pengelolaan Surat Elektronik</h1>' in after
        assert after.index(way.enactment.nomor) < after.index(first.nomor)
        assert "Sudah diganti" in after[after.index("Edisi 1") :]
        assert f'href="{shown.sop(way)}"' in shown.read(client, f"/v/{first.code}")


def test_a_revoked_one_is_gone_and_says_why(shown: Shown, client: Client) -> None:
    assert TITLE in shown.read(client)
    shown.service.go(shown.cast.pengesah, "cabut", note="Layanannya pindah ke kecamatan.")
    page = shown.read(client, shown.sop(shown.service), 410)
    assert "Layanannya pindah ke kecamatan." in page
    assert f'href="/v/{shown.service.enactment.code}"' in page
    assert 'role="search"' in page
    assert TITLE not in shown.read(client)
    shown.read(client, shown.sop(shown.service, ".pdf"), 404)


def test_midnight_is_that_of_the_government(cast: Cast, client: Client) -> None:
    with clock.at(datetime(2026, 3, 1, 3, tzinfo=UTC)):
        way = begin_way(cast).to_enacted(datetime(2026, 3, 10, tzinfo=UTC).date())
    shown = Shown(cast, way, way)
    with clock.at(datetime(2026, 3, 9, 16, 59, tzinfo=UTC)):
        shown.read(client, shown.sop(way), 404)
    with clock.at(datetime(2026, 3, 9, 17, 0, tzinfo=UTC)):
        shown.read(client, shown.sop(way))


def test_related_sops_lead_to_what_is_in_force_alone(shown: Shown, client: Client) -> None:
    draft = begin_way(shown.cast, judul="Rancangan yang belum sah")
    for target in (shown.office, draft):
        link(
            actor=shown.cast.penyusun.actor, source=shown.service.record.pk, target=target.record.pk, kind="mendahului"
        )
    page = shown.read(client, shown.sop(shown.service))
    assert f'mendahului</span> <a href="{shown.sop(shown.office)}"' in page
    assert "Rancangan yang belum sah" not in page
    assert "didahului oleh</span>" in shown.read(client, shown.sop(shown.office))


def test_what_people_wrote_is_escaped(cast: Cast, client: Client) -> None:
    way = begin_way(cast, judul="Surat <script>alert(1)</script> & lampiran").to_enacted()
    shown = Shown(cast, way, way)
    for page in ("", shown.sop(way), shown.sop(way, ".svg"), f"unit/{cast.dinkes.pk}/"):
        told = shown.read(client, page)
        assert "<script" not in told
        assert "&lt;script&gt;" in told


def test_the_pdf_is_the_very_one_that_was_enacted(shown: Shown, client: Client) -> None:
    address, enactment = shown.sop(shown.service, ".pdf"), shown.service.enactment
    answer = client.get(address)
    with enactment.pdf.open() as file:
        assert answer.content == file.read()
    assert answer["Content-Disposition"] == 'attachment; filename="penerbitan-surat-rekomendasi.pdf"'
    assert client.get(address, headers={"If-None-Match": answer["ETag"]}).status_code == 304
    with default_storage.open(str(enactment.pdf.name), "ab") as file:
        file.write(b"%")
    assert client.get(address).status_code == 409


def test_the_drawing_is_drawn_once(shown: Shown, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    first = shown.read(client, shown.sop(shown.service, ".svg"))
    assert first.startswith("<svg")

    def refuse(_version: object) -> None:
        raise AssertionError("drawn again")

    monkeypatch.setattr("sopan_web.portal.queries.picture.draw_flow", refuse)
    assert first in shown.read(client, shown.sop(shown.service))


def test_rubbish_is_not_there(shown: Shown, client: Client) -> None:
    great = 10**30
    for rest in ("tiada/", "sop/0/", f"sop/{great}/", f"sop/{great}.pdf", f"unit/{great}/", "sitemap-0.xml"):
        assert client.get(shown.address(rest)).status_code == 404, rest
    for number in (2, great):
        assert client.get(shown.address(f"sitemap-{number}.xml")).status_code == 404


def test_a_page_that_is_none_is_the_nearest(shown: Shown, client: Client) -> None:
    for number in ("0", "-1", "x", "٣", "9" * 40):
        for page in ("layanan/", f"unit/{shown.cast.dinkes.pk}/", "cari/"):
            assert TITLE in shown.read(client, f"{page}?halaman={number}")


def test_the_interface_speaks_english_too(shown: Shown, client: Client) -> None:
    choice = client.get("/daerah/bahasa/?dari=/daerah/contoh/")
    assert 'name="next" value="/daerah/contoh/"' in choice.content.decode()
    assert 'name="next" value="/daerah/"' in client.get("/daerah/bahasa/?dari=//jahat.example/").content.decode()
    client.cookies["bahasa"] = "en"
    assert '<html lang="en">' in shown.read(client)
