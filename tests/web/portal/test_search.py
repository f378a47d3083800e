"""The public search: finds misspelt words and says so, filters, marks, helps on, and lets nobody hammer it."""

from html import unescape

from django.test import Client, override_settings

from tests.web.portal.conftest import Shown

TITLE = "Penerbitan Surat Rekomendasi"


def test_a_misspelt_word_is_found_and_the_mending_told(shown: Shown, client: Client) -> None:
    page = unescape(shown.read(client, "cari/?q=rekomendsi"))
    assert TITLE in page.replace("<mark>", "").replace("</mark>", "")
    assert "<mark>Rekomendasi</mark>" in page
    assert 'Menampilkan hasil untuk <strong lang="id">rekomendasi</strong>' in page
    assert "“rekomendsi”" in page


def test_a_step_is_found_and_shown(shown: Shown, client: Client) -> None:
    page = shown.read(client, "cari/?q=berita+acara+peninjauan")
    assert f'href="{shown.sop(shown.service)}"' in page
    assert "<mark>" in page[page.index('class="rows"') :]
    assert "Langkah 3" in page


def test_filters_take_away_and_can_be_left(shown: Shown, client: Client) -> None:
    own, other = f'href="{shown.sop(shown.service)}"', f'href="{shown.sop(shown.office)}"'
    every = shown.read(client, "cari/?q=surat")
    assert own in every
    assert other in every
    service = shown.read(client, "cari/?q=surat&jenis=pelayanan")
    assert own in service
    assert other not in service
    below = shown.read(client, f"cari/?q=surat&unit={shown.cast.puskesmas.pk}")
    assert own in below
    assert other not in below
    for rubbish in ("jenis=x", "unit=x", f"unit={shown.cast.lain.dinkes.pk}", f"unit={10**30}", "q=%00surat"):
        assert own in shown.read(client, f"cari/?q=surat&{rubbish}")
    nothing = shown.read(client, f"cari/?q=surat&unit={shown.cast.disdik.pk}")
    assert 'href="?q=surat">Cari tanpa saringan' in nothing


def test_nothing_found_helps_on(shown: Shown, client: Client) -> None:
    page = shown.read(client, "cari/?q=zzqqxx")
    assert "Tidak ada SOP yang cocok" in page
    for rest in ("layanan/", "jabatan/", "#kantor"):
        assert f'href="{shown.address(rest)}"' in page


def test_a_post_finds_the_sops_in_which_it_acts(shown: Shown, client: Client) -> None:
    posts = shown.read(client, "jabatan/")
    assert '?jabatan=Tim%20Teknis">Tim Teknis</a> <span class="number">1</span>' in posts
    page = shown.read(client, "jabatan/?jabatan=tim+teknis")
    assert f'href="{shown.sop(shown.service)}"' in page
    assert f'href="{shown.sop(shown.office)}"' not in page
    assert "Pelaksana di 1 SOP" in page
    alike = shown.read(client, "jabatan/?jabatan=teknis")
    assert '?jabatan=Tim%20Teknis"' in alike
    assert '?jabatan=Pemohon"' not in alike


def test_what_is_asked_is_escaped_and_kept_out_of_search_engines(shown: Shown, client: Client) -> None:
    for page in ("cari/?q=", "jabatan/?jabatan="):
        told = shown.read(client, f"{page}<script>alert(1)</script>")
        assert "<script" not in told
        assert '<meta name="robots" content="noindex">' in told


def test_nobody_asks_more_than_the_rate(shown: Shown, client: Client) -> None:
    with override_settings(RATE_FACTOR=0.05):  # of sixty a minute three
        answers = [client.get(shown.address("cari/?q=surat")).status_code for _ in range(5)]
    assert answers.count(429) >= 1
    assert answers[0] == 200
    assert client.get(shown.address()).status_code == 200
