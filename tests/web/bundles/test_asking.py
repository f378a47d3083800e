"""The list's ticks and filter become an order, by form alone; and each sees only his own."""

import re
from html import unescape

import pytest
from django.utils.translation import override

from sopan_web.bundles.actions import make_bundle, order_bundle
from sopan_web.bundles.models import Bundle
from sopan_web.bundles.queries import bundles
from tests.web.cast import Cast
from tests.web.conftest import ClientOf
from tests.web.pages.reading import text_of
from tests.web.workflow.way import begin_way

pytestmark = pytest.mark.django_db


def test_the_list_hands_on_its_ticks_and_its_filter(cast: Cast, client_of: ClientOf) -> None:
    draft, desk = begin_way(cast, judul="Konsep"), begin_way(cast, judul="Pengajuan", unit=cast.puskesmas).to_desk()
    client = client_of(cast.penyusun)
    page = client.get("/sop/", {"status": "proses", "unit": cast.puskesmas.pk}).content.decode()
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page))
    hidden = {name: value for name, value in hidden.items() if name not in ("csrfmiddlewaretoken", "next")}
    assert hidden == {"status": "proses", "unit": str(cast.puskesmas.pk)}
    assert re.findall(r'name="sop" value="(\d+)"', page) == [str(desk.record.pk)]
    found = client.get("/unduh/", hidden | {"semua": "1"})
    assert "1 SOP dipilih Pengajuan" in text_of(found)
    assert found.context["form"].initial["naskah"] == "kerja", "who looks at drafts wants drafts"
    ticked = client.get("/unduh/", {"sop": draft.record.pk, "pilih": "tanda"})
    assert "1 SOP dipilih Konsep" in text_of(ticked)
    assert f'<input type="hidden" name="sop" value="{draft.record.pk}">' in ticked.content.decode()


def test_a_draft_is_had_from_its_own_page(cast: Cast, client_of: ClientOf) -> None:
    way = begin_way(cast, judul="Konsep")
    client = client_of(cast.penyusun)
    [address] = re.findall(r'href="(/unduh/[^"]*)"', client.get(way.record.get_absolute_url()).content.decode())
    page = client.get(unescape(address))
    assert "1 SOP dipilih Konsep" in text_of(page)
    assert page.context["form"].initial["naskah"] == "kerja"


def test_without_a_tick_nothing_is_meant(cast: Cast, client_of: ClientOf) -> None:
    begin_way(cast)
    client = client_of(cast.penyusun)
    page = client.get("/unduh/", {"status": "proses", "pilih": "tanda"})
    assert "Belum ada SOP yang dipilih" in text_of(page)
    assert "Buat ZIP" not in text_of(page)
    assert client.post("/unduh/", {"bentuk": ["yaml"], "naskah": "sah"}).status_code == 422
    assert not Bundle.objects.exists()


def test_what_the_form_lacks_or_nobody_offers_is_told(cast: Cast, client_of: ClientOf) -> None:
    begin_way(cast)
    client = client_of(cast.penyusun)
    answer = client.post("/unduh/", {"semua": "1", "naskah": "sah"})
    assert (answer.status_code, "Pilih sedikitnya satu bentuk" in text_of(answer)) == (422, True)
    assert client.post("/unduh/", {"semua": "1", "naskah": "sah", "bentuk": ["exe"]}).status_code == 422
    assert client.get("/unduh/", {"sop": ["x", "9" * 30, "١", ""]}).status_code == 200
    assert not Bundle.objects.exists()


def test_too_many_are_told_what_would_help(cast: Cast, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3):
        begin_way(cast, judul=f"Konsep {number}")
    monkeypatch.setattr(bundles, "MOST", 2)
    monkeypatch.setattr("sopan_web.bundles.actions.order.MOST", 2)
    client = client_of(cast.penyusun)
    page = client.get("/unduh/", {"semua": "1"})
    assert "Yang dipilih 3 SOP, sedangkan satu unduhan memuat paling banyak 2. Saring dahulu" in text_of(page)
    assert "Buat ZIP" not in text_of(page)
    assert client.post("/unduh/", {"semua": "1", "bentuk": ["yaml"], "naskah": "sah"}).status_code == 422
    assert not Bundle.objects.exists()


def test_a_bundle_is_named_in_the_readers_language() -> None:
    one, two = Bundle(records=[1]), Bundle(records=[1, 2])
    assert (str(one), str(two)) == ("1 SOP", "2 SOP")
    with override("en"):
        assert (str(one), str(two)) == ("1 SOP", "2 SOPs")


def test_one_at_a_time(cast: Cast, client_of: ClientOf) -> None:
    begin_way(cast)
    client = client_of(cast.penyusun)
    said = {"semua": "1", "bentuk": ["yaml"], "naskah": "sah"}
    first = client.post("/unduh/", said)
    assert first.status_code == 302
    second = client.post("/unduh/", said)
    assert (second.status_code, "yang sebelumnya masih dibuat" in text_of(second)) == (422, True)
    address = first.headers["Location"]
    assert "Menunggu giliran" in text_of(client.get(address))
    client.post(f"/pekerjaan/{Bundle.objects.get().job}/batal/")
    assert "Dihentikan sebelum ada berkas" in text_of(client.get(address))
    assert client.post("/unduh/", said).status_code == 302


def test_nobody_sees_what_others_asked_for(cast: Cast, client_of: ClientOf) -> None:
    key = begin_way(cast).record.pk
    bundle = order_bundle(actor=cast.penyusun.actor, records=[key], formats=["yaml"], working=False)
    make_bundle.call(bundle=bundle.pk)
    for other in (cast.rekan, cast.admin, cast.lain.admin):
        client = client_of(other)
        for path in ("", "berkas.zip"):
            assert client.get(f"{bundle.get_absolute_url()}{path}").status_code == 404
        assert client.post(f"{bundle.get_absolute_url()}henti/").status_code == 404
        assert "Unduhan Anda" not in text_of(client.get("/unduh/"))
