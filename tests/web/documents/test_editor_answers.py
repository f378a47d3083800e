"""The answers that the editor's script lives by."""

import gzip
import json
from typing import Any
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client

from sopan_web.documents.actions import create_record, freeze_edition
from sopan_web.documents.models import SopRecord
from sopan_web.documents.views import editor
from tests.web.cast import Cast
from tests.web.conftest import ClientOf
from tests.web.documents.sheets import SMALL, set_edit

TITLE = set_edit("identitas", "judul", old="Pengelolaan Surat", new="Pengelolaan Surat Masuk")


@pytest.fixture
def record(cast: Cast) -> SopRecord:
    return create_record(actor=cast.penyusun.actor, unit=cast.dinkes, sheet=SMALL)


@pytest.fixture
def client(cast: Cast, client_of: ClientOf) -> Client:
    return client_of(cast.penyusun)


def post(client: Client, record: SopRecord, answer: str, body: Any, accept: str = "application/json") -> HttpResponse:
    content = body if isinstance(body, str | bytes) else json.dumps(body)
    url = f"/sop/{record.pk}/sunting/{answer}"
    return client.post(url, content, content_type="application/json", headers={"Accept": accept})


def change(client: Client, record: SopRecord, *ops: Any, base: int = 0) -> HttpResponse:
    return post(client, record, "ubah", {"base": base, "batch": str(uuid4()), "ops": list(ops)})


def test_the_sheet_is_handed_out_with_its_revision(client: Client, record: SopRecord) -> None:
    assert client.get(f"/sop/{record.pk}/sunting/lembar").json() == {"revision": 0, "sheet": SMALL}


def test_a_change_is_saved_and_the_next_one_hears_of_it(
    client: Client, client_of: ClientOf, cast: Cast, record: SopRecord
) -> None:
    assert change(client, record, TITLE).json() == {"revision": 1, "changes": []}
    heard = change(client_of(cast.rekan), record, set_edit("kegiatan", "k1", "waktu", old="", new="5 menit")).json()
    assert heard == {"revision": 2, "changes": [{"revision": 1, "ops": [TITLE], "by": cast.penyusun.pegawai.nama}]}


def test_a_clash_is_409_with_both_texts_and_the_name(
    client: Client, client_of: ClientOf, cast: Cast, record: SopRecord
) -> None:
    change(client, record, TITLE)
    answer = change(client_of(cast.rekan), record, {**TITLE, "new": "Surat"})
    assert answer.status_code == 409
    assert answer.json()["conflicts"] == [
        {
            "index": 0,
            "kind": "isi",
            "path": ["identitas", "judul"],
            "theirs": "Pengelolaan Surat Masuk",
            "mine": "Surat",
            "by": cast.penyusun.pegawai.nama,
        }
    ]


def test_a_locked_sop_is_423(client: Client, cast: Cast, record: SopRecord) -> None:
    freeze_edition(actor=cast.penyusun.actor, edition=record.editions.get().pk, reason="Diajukan.")
    answer = change(client, record, TITLE)
    assert (answer.status_code, answer.json()["id"]) == (423, "terkunci")


@pytest.mark.parametrize(
    "body",
    [
        "", "[]", "null", "{", '{"base": 1e400}', "[" * 5_000, '{"base": NaN}', b"\xff\xfe",
        {"base": 0, "ops": []}, {"base": -1, "batch": "x", "ops": []}, {"base": True, "batch": "x", "ops": []},
        {"base": 0, "batch": 7, "ops": []}, {"base": 0, "batch": str(uuid4()), "ops": {"op": "set"}},
        {"base": 9, "batch": str(uuid4()), "ops": []}, b'{"base": 0, "batch": "\xed\xa0\x80"}',
        {"base": 0, "batch": str(uuid4()), "ops": [{"op": "set", "path": ["\ud800"], "old": "", "new": ""}]},
        {"base": 0, "batch": str(uuid4()), "ops": [{"op": "\ud800", "list": "pelaksana", "id": "p1", "after": None}]},
        {"base": 0, "batch": str(uuid4()), "ops": [{"op": "set", "path": [], "old": "", "new": ""}]},
    ],
)  # fmt: skip
def test_whatever_else_arrives_is_422(client: Client, record: SopRecord, body: Any) -> None:
    answer = post(client, record, "ubah", body)
    assert answer.status_code == 422
    assert answer.json()["message"].endswith(".")
    assert post(client, record, "ubah", body, accept="text/html").status_code == 422


def test_half_a_character_is_no_cell(client: Client, record: SopRecord) -> None:
    assert post(client, record, "hadir", {"since": 0, "cell": "\ud800"}).status_code == 422


def test_the_people_in_an_sop_see_each_other(
    client: Client, client_of: ClientOf, cast: Cast, record: SopRecord
) -> None:
    post(client, record, "hadir", {"since": 0, "cell": "k1/uraian"})
    change(client, record, TITLE)
    met = post(client_of(cast.rekan), record, "hadir", {"since": 0, "cell": ""}).json()
    assert met["people"] == [{"name": cast.penyusun.pegawai.nama, "initials": "RL", "cell": "k1/uraian"}]
    assert (met["revision"], [seen["ops"] for seen in met["changes"]]) == (1, [[TITLE]])


def test_the_drawing_comes_with_findings_tied_to_rows(client: Client, record: SopRecord) -> None:
    seen = client.get(f"/sop/{record.pk}/sunting/gambar?revisi=0").json()
    assert seen["svg"].lstrip().startswith("<svg")
    assert "Dinas Kesehatan" not in seen["svg"]
    assert {"rule": "MB01", "row": "k1", "field": "waktu"}.items() <= next(
        finding for finding in seen["findings"] if finding["rule"] == "MB01"
    ).items()


def test_a_drawing_travels_small(client: Client, record: SopRecord) -> None:
    url = f"/sop/{record.pk}/sunting/gambar"
    whole = client.get(url).content
    packed = client.get(url, headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == whole
    assert len(packed.content) < len(whole) / 3


def test_the_drawing_comes_along_with_a_save_where_it_is_quick(
    client: Client, record: SopRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = {"base": 0, "batch": str(uuid4()), "ops": [TITLE], "draw": True}
    drawing = post(client, record, "ubah", batch).json()["drawing"]
    assert drawing == client.get(f"/sop/{record.pk}/sunting/gambar").json()
    monkeypatch.setattr(editor, "QUICK_ROWS", 1)
    assert "drawing" not in post(client, record, "ubah", batch).json()


def test_a_fault_in_drawing_is_no_failed_save(
    client: Client, record: SopRecord, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(editor, "preview_edition", None)
    answer = post(client, record, "ubah", {"base": 0, "batch": str(uuid4()), "ops": [TITLE], "draw": True})
    assert answer.json() == {"revision": 1, "changes": []}
    assert "drawing of SOP" in caplog.text


def test_suggestions_come_from_the_own_government(
    client: Client, client_of: ClientOf, cast: Cast, record: SopRecord
) -> None:
    def ask(kind: str, query: str) -> list[dict[str, str]]:
        return client.get(f"/sop/{record.pk}/sunting/saran/{kind}", {"q": query}).json()["items"]

    assert {"text": "Analis Kesehatan", "note": "Sekretariat Dinas Kesehatan", "warn": ""} in ask("pelaksana", "analis")
    assert [item["text"] for item in ask("pelaksana", "pemoh")] == ["Pemohon"]
    (gone, *_) = [item for item in ask("dasar-hukum", "5 2014 aparatur") if item["warn"]]
    assert (gone["text"], gone["warn"]) == (
        "Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara",
        "Sudah dicabut; yang berlaku UU 20/2023.",
    )
    other = {**SMALL, "identitas": {**SMALL["identitas"], "judul": "Rujukan Pasien"}}
    create_record(actor=cast.rekan.actor, unit=cast.bidang, sheet=other)
    create_record(actor=cast.lain.penyusun.actor, unit=cast.lain.dinkes, sheet=other)
    assert [item["text"] for item in ask("keterkaitan", "rujukan")] == ["SOP Rujukan Pasien"]
    assert ask("keterkaitan", "surat") == []


@pytest.mark.parametrize("door", ["", "lembar", "gambar", "saran/pelaksana"])
def test_every_door_is_shut_to_strangers_and_not_there_for_foreigners(
    client_of: ClientOf, cast: Cast, record: SopRecord, door: str
) -> None:
    url = f"/sop/{record.pk}/sunting/{door}"
    assert client_of(cast.stranger).get(url).status_code == 403
    assert client_of(cast.tamu).get(url).status_code == 403
    assert client_of(cast.lain.penyusun).get(url).status_code == 404
    assert client_of(cast.lain.verifikator).get(url).status_code == 404
    assert Client().get(url).status_code == 302


@pytest.mark.parametrize("door", ["ubah", "hadir"])
def test_every_writing_door_is_shut_to_strangers(client_of: ClientOf, cast: Cast, record: SopRecord, door: str) -> None:
    body = {"base": 0, "since": 0, "cell": "", "batch": str(uuid4()), "ops": []}
    assert post(client_of(cast.stranger), record, door, body).status_code == 403
    assert post(client_of(cast.lain.penyusun), record, door, body).status_code == 404
