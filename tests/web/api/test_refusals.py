"""Whatever goes wrong at a door is told as JSON, in one shape, without a word of the program's inside."""

import logging
from pathlib import Path
from typing import Any

import pytest
from django.test import Client, override_settings

from sopan_web.api.v1 import caller
from sopan_web.files.failures import LostFileError
from sopan_web.workflow.actions import Statement, take_step
from tests.web.api.conftest import HERE, Land
from tests.web.jobs import run_jobs
from tests.web.workflow.way import REASON, SITE, begin_way

pytestmark = pytest.mark.django_db
INSIDE = ("Traceback", 'File "', "sopan_web", "django", "<html", "rahasia dapur")


def told(answer: Any, status: int, id: str) -> dict[str, Any]:
    """What is told, checked for its shape."""
    assert (answer.status_code, answer.headers["Content-Type"]) == (status, "application/json")
    body: dict[str, Any] = answer.json()
    assert (set(body), body["id"]) == ({"id", "message", "fields"}, id)
    assert body["message"]
    assert "no-store" in answer.headers["Cache-Control"]
    text = answer.content.decode()
    assert not [word for word in INSIDE if word in text]
    return body


@pytest.fixture(params=[False, True], ids=["", "DEBUG"])
def _debug(request: pytest.FixtureRequest) -> Any:
    with override_settings(DEBUG=request.param, DEBUG_PROPAGATE_EXCEPTIONS=False):
        yield


@pytest.mark.usefixtures("_debug")
@pytest.mark.parametrize(
    "path",
    [
        "/api/v1", "/api/v1/", "/api/v2/daerah", "/api/v1/daerah/", "/api/v1/daerah/tidak-ada", f"{HERE}/sop/abc",
        f"{HERE}/sop/{10**25}", f"{HERE}/sop/0/versi/{10**25}.svg", f"{HERE}/unit/{10**25}", "/api/v1/verifikasi/x",
        "/api/v1/%00", "/api/v1/daerah/%F0%9F%98%80/sop", "/api/<script>", "/api/v1/%0A","/api/v1/daerah/con\\toh",
    ],
)  # fmt: skip
def test_an_address_that_is_none(client: Client, path: str) -> None:
    told(client.get(path), 404, "tak-ada")


@pytest.mark.usefixtures("_debug")
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "APA"])
def test_a_method_that_writes(client: Client, method: str) -> None:
    for path in ("/api/v1/daerah", "/api/v1/tidak-ada"):
        answer = client.generic(method, path, "{}", "application/json")
        told(answer, 405, "metode-tak-didukung")
        assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_no_header_or_parameter_makes_another_method_of_it(client: Client) -> None:
    plain = client.get("/api/v1/daerah").content
    for name in ("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"):
        assert client.get("/api/v1/daerah", headers={name: "DELETE"}).content == plain
        told(client.post("/api/v1/daerah", headers={name: "GET"}), 405, "metode-tak-didukung")
    told(client.get("/api/v1/daerah?_method=DELETE"), 422, "tak-sah")


def test_options_tells_what_there_is(client: Client) -> None:
    answer = client.options("/api/v1/daerah")
    assert (answer.status_code, answer.headers["Allow"], answer.content) == (204, "GET, HEAD, OPTIONS", b"")
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize(
    ("path", "accept"),
    [("/sop", "text/html"), ("/sop", "application/xml;q=0.9"), ("/sop.csv", "application/json"), ("/unit", "rubbish")],
)
def test_a_kind_that_is_not_answered(client: Client, path: str, accept: str) -> None:
    told(client.get(HERE + path, headers={"accept": accept}), 406, "jenis-isi-tak-tersedia")


@pytest.mark.parametrize("accept", ["*/*", "application/*", "application/json", "text/html, application/json;q=0.1"])
def test_a_kind_that_is(client: Client, accept: str) -> None:
    assert client.get(f"{HERE}/sop", headers={"accept": accept}).status_code == 200


def test_a_body_is_refused_by_its_length_alone(client: Client) -> None:
    told(client.generic("GET", "/api/v1/daerah", "{}", "application/json"), 413, "terlalu-besar")
    told(client.get("/api/v1/daerah", CONTENT_LENGTH="99999999999"), 413, "terlalu-besar")
    told(client.get("/api/v1/daerah", CONTENT_LENGTH="banyak"), 413, "terlalu-besar")


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("unti=1", "unti"), ("batas=0", "batas"), ("batas=201", "batas"), ("batas=lima", "batas"), ("batas=", "batas"),
        ("jenis=semua", "jenis"), ("unit=-1", "unit"), (f"setelah={10**25}", "setelah"), ("keadaan=draf", "keadaan"),
        ("diperbarui_sejak=0", "diperbarui_sejak"), ("diperbarui_sejak=2026-02-30", "diperbarui_sejak"),
        ("batas=1&batas=2", "batas"), ("%00=1", "\x00"),
    ],
)  # fmt: skip
def test_a_parameter_that_cannot_be(client: Client, query: str, field: str) -> None:
    for path in ("/sop", "/sop.csv"):
        fields = told(client.get(f"{HERE}{path}?{query}"), 422, "tak-sah")["fields"]
        assert set(fields) == {field}
        assert "should" not in fields[field], "in the reader's language"


def test_more_parameters_than_anybody_means(client: Client) -> None:
    query = "&".join(f"a{number}=1" for number in range(2_000))
    told(client.get(f"/api/v1/daerah?{query}"), 400, "tak-terbaca")


def test_history_without_a_token(client: Client, land: Land) -> None:
    answer = client.get(f"{HERE}/sop?keadaan=semua")
    assert "riwayat" in told(answer, 401, "token-tak-berlaku")["message"]
    told(client.get(f"{HERE}/sop?keadaan=semua", headers=land.token()[1]), 403, "tak-berhak")


def test_too_often(client: Client, land: Land, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caller, "VISITOR", "2/m")
    monkeypatch.setattr(caller, "HOLDER_HEAVY", "1/m")
    answers = [client.get("/api/v1/daerah") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    told(answers[2], 429, "terlalu-sering")
    assert 0 < int(answers[2].headers["Retry-After"]) <= 60
    assert client.get("/api/v1/daerah", REMOTE_ADDR="10.0.0.9").status_code == 200, "another address"
    _token, shown = land.token()
    drawing = land.address(land.current, land.current.enactment.version.number) + ".svg"
    assert [client.get(drawing, headers=shown).status_code for _ in range(2)] == [200, 429]
    assert client.get("/api/v1/daerah", headers=shown).status_code == 200, "what is light has a rate of its own"


def test_guessing_tokens_is_slowed_down(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caller, "WRONG", "1/m")
    shown = {"authorization": f"Bearer sopan_{'A' * 43}"}
    assert [client.get("/api/v1/daerah", headers=shown).status_code for _ in range(2)] == [401, 429]


@pytest.mark.usefixtures("_debug")
@pytest.mark.parametrize("where", ["doors.governments.governments", "doorway.find_caller"])
def test_a_fault_of_ours(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, where: str
) -> None:
    def fail(*_args: object) -> None:
        raise RuntimeError("rahasia dapur")

    monkeypatch.setattr(f"sopan_web.api.v1.{where}", fail)
    client.raise_request_exception = False
    with caplog.at_level(logging.ERROR, "django.request"):
        answer = client.get("/api/v1/daerah")
    told(answer, 500, "galat-program")
    assert "rahasia dapur" in caplog.text, "the log knows"


def test_a_paper_that_is_still_printed(client: Client, land: Land) -> None:
    way = begin_way(land.cast, judul="SOP baru").to_approved()
    said = Statement(reason=REASON, warning_reason="Sudah dibahas bersama.", site=SITE, note="Catatan.")
    take_step(actor=land.cast.pengesah.actor, passage=way.passage.pk, transition="sahkan", statement=said)
    address = land.address(way, way.enactment.version.number)
    told(client.get(f"{address}.pdf"), 409, "pdf-sedang-dibuat")
    pending = client.get(address).json()
    assert (pending["pdf_sha256"], pending["tautan"]["dokumen"]) == ("", None)
    run_jobs()
    assert client.get(client.get(address).json()["tautan"]["dokumen"]).status_code == 200


def test_a_paper_that_was_tampered_with_is_kept_back(client: Client, land: Land) -> None:
    enactment = land.current.enactment
    file, address = Path(enactment.pdf.path), land.address(land.current, enactment.version.number) + ".pdf"
    content = file.read_bytes()
    file.write_bytes(content + b" ")
    try:
        told(client.get(address), LostFileError.status, LostFileError.id)
    finally:
        file.write_bytes(content)
    assert client.get(address).content == content


@override_settings(ALLOWED_HOSTS=["sop.contoh.test"])
def test_a_host_that_is_not_ours(client: Client) -> None:
    told(client.get("/api/v1/daerah", headers={"host": "jahat.example"}), 400, "tak-terbaca")
