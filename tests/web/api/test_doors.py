"""The doors tell what is in force, all of it a page at a time, and nothing of persons, drafts, or other governments."""

import csv
import json
from datetime import timedelta
from io import StringIO
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from sopan import lay_out, read_sop_text
from sopan_web.api.queries import enactments
from sopan_web.common import clock
from sopan_web.organisation.models import UnitKerja
from sopan_web.workflow.code import spell_code
from tests.web.api.conftest import HERE, Land
from tests.web.workflow.way import REASON

pytestmark = pytest.mark.django_db
MOST = 6


def ask(client: Client, address: str, **headers: str) -> Any:
    """What is answered, read."""
    answer = client.get(address, headers=headers)
    assert answer.status_code == 200, answer.content
    return answer.json()


def titles(client: Client, query: str = "", **headers: str) -> list[str]:
    return [one["judul"] for one in ask(client, f"{HERE}/sop{query}", **headers)["data"]]


def test_governments_are_told_as_they_are(client: Client, land: Land) -> None:
    told = ask(client, "/api/v1/daerah")["data"]
    assert [one["slug"] for one in told] == ["lain", "contoh"]
    assert ask(client, "/api/v1/daerah/contoh") == told[1]
    land.cast.lain.daerah.aktif = False
    land.cast.lain.daerah.save()
    assert [one["slug"] for one in ask(client, "/api/v1/daerah")["data"]] == ["contoh"]
    assert client.get("/api/v1/daerah/lain/sop").status_code == 404


def test_units_stand_below_each_other(client: Client, land: Land) -> None:
    units = ask(client, f"{HERE}/unit")["data"]
    below = next(one for one in units if one["nama"] == "Puskesmas Melati")
    above = next(one for one in units if one["id"] == below["induk"])
    assert (above["nama"], above["tingkat"], below["tingkat"]) == ("Dinas Kesehatan", 0, 1)
    assert units.index(above) < units.index(below)
    assert ask(client, f"{HERE}/unit/{below['id']}") == below
    assert client.get(f"{HERE}/unit/{land.cast.lain.puskesmas.pk}").status_code == 404


def test_only_what_is_in_force_is_listed(client: Client, land: Land) -> None:
    assert titles(client) == ["SOP berlaku", "SOP diganti"]
    days = timedelta(days=9)
    with clock.at(clock.now() + days):
        assert titles(client) == ["SOP berlaku", "SOP diganti", "SOP kelak"]


def test_the_list_is_filtered(client: Client, land: Land) -> None:
    assert titles(client, f"?unit={land.cast.puskesmas.pk}") == ["SOP berlaku"]
    assert titles(client, f"?unit={land.cast.dinkes.pk}") == ["SOP berlaku", "SOP diganti"], "what is below comes along"
    assert client.get(f"{HERE}/sop?unit={land.cast.lain.dinkes.pk}").status_code == 404
    assert titles(client, "?jenis=rutin") == ["SOP berlaku", "SOP diganti"]
    assert titles(client, "?jenis=pelayanan") == []
    today = land.cast.admin.actor.today
    assert len(titles(client, f"?diperbarui_sejak={today}")) == 2
    assert titles(client, f"?diperbarui_sejak={today + timedelta(days=1)}") == []


def test_following_the_pages_finds_everything_once(client: Client, land: Land) -> None:
    found, address, pages = [], f"{HERE}/sop?batas=1&jenis=rutin", 0
    while address:
        page = ask(client, address)
        found += [one["judul"] for one in page["data"]]
        address, pages = page["berikutnya"], pages + 1
    assert (found, pages) == (["SOP berlaku", "SOP diganti"], 2)


def test_a_filter_that_reads_contents_reads_few_at_a_time(
    client: Client, land: Land, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(enactments, "WINDOW", 1)
    first = ask(client, f"{HERE}/sop?jenis=rutin")
    assert [one["judul"] for one in first["data"]] == ["SOP berlaku"]
    second = ask(client, first["berikutnya"])
    assert [one["judul"] for one in second["data"]] == ["SOP diganti"]
    none = ask(client, f"{HERE}/sop?jenis=penugasan")
    assert (none["data"], none["berikutnya"] is not None) == ([], True)
    assert ask(client, second["berikutnya"]) == {"data": [], "berikutnya": None}


def test_one_sop_tells_what_its_paper_tells(client: Client, land: Land) -> None:
    enactment = land.current.enactment
    told = ask(client, land.address(land.current))
    assert told["nomor"] == enactment.nomor
    assert told["alasan_perubahan"] == REASON
    assert told["disahkan_oleh"] == "Kepala Dinas Kesehatan"
    assert told["perangkat_daerah"] == {"id": land.cast.dinkes.pk, "nama": "Dinas Kesehatan"}
    assert (told["keadaan"], told["berakhir"]) == ("berlaku", None)
    assert ask(client, told["tautan"]["terbitan"]) == told
    for way in (land.revoked, land.coming, land.draft):
        assert client.get(land.address(way)).status_code == 404


def test_history_is_told_and_its_content_kept_back(client: Client, land: Land) -> None:
    new, old = ask(client, f"{land.address(land.replaced)}/versi")["data"]
    assert (new["keadaan"], old["keadaan"], old["diganti_versi"]) == ("berlaku", "diganti", new["versi"])
    assert [old["tautan"][name] for name in ("isi", "gambar", "dokumen")] == [None] * 3
    for kind in ("", ".json", ".svg", ".pdf"):
        assert client.get(land.address(land.replaced, old["versi"]) + kind).status_code == 404


def test_the_content_is_a_file_of_the_core(client: Client, land: Land) -> None:
    links = ask(client, land.address(land.current))["tautan"]
    text = client.get(links["isi"]).content.decode()
    reading = read_sop_text(text, "sop.json")
    assert reading.notices == ()
    assert reading.sop.judul == "SOP berlaku"
    assert lay_out(reading.sop).pages


def test_no_person_is_named(client: Client, land: Land) -> None:
    links = ask(client, land.address(land.current))["tautan"]
    texts = [client.get(address).content.decode() for address in (links["isi"], links["gambar"], links["terbitan"])]
    texts.append(client.get(f"{HERE}/sop.csv").content.decode())
    texts.append(client.get(f"{HERE}/unit").content.decode())
    for person in land.cast.persons().values():
        assert not [text[:80] for text in texts if person.pegawai.nama in text or person.pegawai.nip in text]
    assert "disahkan_oleh" in json.loads(texts[0])


def test_the_drawing_and_the_paper_are_files(client: Client, land: Land) -> None:
    links = ask(client, land.address(land.current))["tautan"]
    drawing, paper = client.get(links["gambar"]), client.get(links["dokumen"])
    assert ElementTree.fromstring(drawing.content).tag == "{http://www.w3.org/2000/svg}svg"
    with land.current.enactment.pdf.open() as file:
        assert paper.content == file.read()
    for answer in (drawing, paper, client.get(links["isi"]), client.get(f"{HERE}/sop.csv")):
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_a_document_is_verified_by_code_and_file(client: Client, land: Land) -> None:
    enactment = land.revoked.enactment
    told = ask(client, f"/api/v1/verifikasi/{spell_code(enactment.code).lower()}?sha256={enactment.pdf_sha256}")
    assert (told["keadaan"], told["pdf_cocok"], told["alasan_berakhir"]) == ("dicabut", True, "Tugasnya pindah.")
    assert ask(client, f"/api/v1/verifikasi/{enactment.code}?sha256={'0' * 64}")["pdf_cocok"] is False
    new, old = ask(client, f"{land.address(land.replaced)}/versi")["data"]
    told = ask(client, f"/api/v1/verifikasi/{old['kode_verifikasi']}")
    assert (told["pengganti"]["kode_verifikasi"], told["pdf_cocok"]) == (new["kode_verifikasi"], None)
    assert client.get("/api/v1/verifikasi/AAAABBBBCCCC").status_code == 404


def test_the_search_is_that_of_the_portal(client: Client, land: Land) -> None:
    told = ask(client, f"{HERE}/cari?q=mengelola%20berlku")
    assert [one["sop"] for one in told["data"]] == [land.current.record.pk]
    assert ("berlaku" in told["dicari"], told["jumlah"], told["halaman_terakhir"]) == (True, 1, 1)
    assert ask(client, f"{HERE}/cari?q=diganti&unit={land.cast.puskesmas.pk}")["data"] == []
    assert len(ask(client, f"{HERE}/cari?q=surat&pelaksana=Sekretaris&jenis=rutin")["data"]) == 2
    assert ask(client, f"{HERE}/cari?q=%00")["data"] is not None
    assert ask(client, "/api/v1/daerah/lain/cari?q=surat")["data"] == []
    for query in ("", "?q=", f"?q={'a' * 201}", "?q=a&halaman=0"):
        assert client.get(f"{HERE}/cari{query}").status_code == 422


def test_tables_open_in_a_spreadsheet_and_run_nothing(client: Client, land: Land) -> None:
    UnitKerja.objects.filter(pk=land.cast.puskesmas.pk).update(nama="=HYPERLINK(1)", singkatan="@SUM(1)")
    for name in ("sop", "unit"):
        text = client.get(f"{HERE}/{name}.csv").content.decode()
        assert text.startswith("\ufeff")
        rows = list(csv.reader(StringIO(text[1:]), delimiter=";"))
        cells = [cell for row in rows for cell in row]
        assert "'=HYPERLINK(1)" in cells
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
        assert {len(row) for row in rows} == {len(rows[0])}
    page = client.get(f"{HERE}/sop.csv?batas=1")
    assert (
        page.headers["Link"]
        == f'<{ask(client, f"{HERE}/sop?batas=1")["berikutnya"].replace("/sop?", "/sop.csv?")}>; rel="next"'
    )
    assert client.get("/api/v1/daerah.csv").content.decode().count("\r\n") == 3


@pytest.mark.parametrize(
    "path", ["/sop", "/sop.csv", "/sop/{}", "/sop/{}/versi", "/sop/{}/versi/2.svg", "/sop/{}/versi/2.pdf"]
)
def test_caches_ask_again_and_hear_that_nothing_changed(client: Client, land: Land, path: str) -> None:
    address = HERE + path.format(land.current.record.pk)
    first = client.get(address)
    assert first.headers["Cache-Control"] == "public, no-cache"
    assert not first.cookies
    again = client.get(address, headers={"if-none-match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    head = client.head(address)
    assert (head.status_code, head.headers["ETag"], head.content) == (200, first.headers["ETag"], b"")


@pytest.mark.parametrize(
    "path", ["/unit", "/sop", "/sop?keadaan=semua", "/sop.csv", "/sop/{}", "/sop/{}/versi", "/sop/{}/versi/2.json"]
)
def test_a_door_asks_the_database_little(
    client: Client, land: Land, django_assert_max_num_queries: DjangoAssertNumQueries, path: str
) -> None:
    _token, shown = land.token("riwayat")
    address = HERE + path.format(land.current.record.pk)
    client.get(address, headers=shown)  # notes the token's first use today
    with django_assert_max_num_queries(MOST):
        assert client.get(address, headers=shown).status_code == 200


def test_looking_changes_nothing_but_the_day_of_use(client: Client, land: Land) -> None:
    token, shown = land.token()
    for _ in range(2):
        client.get(f"{HERE}/sop", headers=shown)
    token.refresh_from_db()
    assert token.used_on == land.cast.admin.actor.today
