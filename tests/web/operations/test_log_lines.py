"""Whatever is logged is one line of JSON, in plain ASCII, with its request's id and without secrets."""

import io
import json
import logging
from typing import Any

import pytest
from django.test import Client

from sopan_web.common.logs.access_log import tell_path
from sopan_web.common.logs.log_lines import LineFormatter
from sopan_web.common.origin import Origin, coming_from
from tests.web.cast import Cast
from tests.web.conftest import ClientOf

NASTY = 'a\r\nb\x1b[31mmerah\x1b[0m\x00\x7f\x85\u2028\u202e"}{\\ \ud800 \x9b'


class Heard:
    """A handler that writes to memory as the console's writes to the standard error stream."""

    def __init__(self) -> None:
        self.stream = io.StringIO()
        self.handler = logging.StreamHandler(self.stream)
        self.handler.setFormatter(LineFormatter())

    @property
    def lines(self) -> list[dict[str, Any]]:
        """Each one read as JSON; a line that is not plain ASCII fails."""
        text = self.stream.getvalue()
        assert text.isascii()
        assert not any(ord(sign) < 32 or ord(sign) == 127 for sign in text.replace("\n", ""))
        return [json.loads(line) for line in text.split("\n")[:-1]]


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> Heard:
    """Alone: half characters that pytest itself keeps would break the wire between its processes."""
    found = Heard()
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", [*root.handlers, found.handler])
    monkeypatch.setattr(type(caplog.handler), "emit", lambda _handler, _record: None)
    return found


@pytest.mark.parametrize("logger", ["sopan.security", "sopan_web.jobs", "django.request", "lain"])
def test_nothing_that_is_logged_begins_a_line_or_paints_the_screen(heard: Heard, logger: str) -> None:
    logging.getLogger(logger).error("%s %s", NASTY, NASTY, extra={"berkas": NASTY, NASTY: 1})
    (line,) = heard.lines
    assert line["event"] == f"{NASTY} {NASTY}"
    assert line["berkas"] == NASTY


def test_a_fault_is_one_line_with_its_traceback(heard: Heard) -> None:
    try:
        raise ValueError(f"patah {NASTY}")
    except ValueError:
        with coming_from(Origin(address="198.51.100.7", request_id="00ff")):
            logging.getLogger("sopan_web.jobs").exception("Tugas gagal")
    (line,) = heard.lines
    assert line["traceback"].startswith("Traceback (most recent call last)")
    assert "ValueError: patah" in line["traceback"]
    assert (line["level"], line["address"], line["request_id"]) == ("error", "198.51.100.7", "00ff")


@pytest.mark.parametrize("name", ["password", "kata_sandi", "SECRET_KEY", "token", "Cookie", "api_key"])
def test_what_is_called_a_secret_is_never_written(heard: Heard, name: str) -> None:
    logging.getLogger("sopan").warning("masuk", extra={name: "rahasia-sekali"})
    assert "rahasia-sekali" not in heard.stream.getvalue()
    assert name in heard.lines[0]


def test_what_no_json_has_a_form_for_is_written_all_the_same(heard: Heard) -> None:
    logging.getLogger("sopan").warning("aneh", extra={"benda": {1, 2}, "kelas": object, "bita": b"\xff"})
    logging.getLogger("sopan").warning("x" * 100_000)
    assert heard.lines[0]["benda"] == "{1, 2}"
    assert len(heard.lines[1]["event"]) < 21_000


def test_a_request_leaves_one_line(cast: Cast, client_of: ClientOf, heard: Heard) -> None:
    answer = client_of(cast.penyusun).get("/sop/?q=nama+orang", headers={"x-request-id": "dari-luar"})
    (line,) = (one for one in heard.lines if one["logger"] == "sopan.access")
    facts = {name: line[name] for name in ("method", "path", "status", "tenant", "account", "address", "request_id")}
    assert facts == {
        "method": "GET", "path": "/sop/", "status": 200, "tenant": cast.daerah.pk, "account": cast.penyusun.account.pk,
        "address": "127.0.0.1", "request_id": answer.headers["X-Request-Id"],
    }  # fmt: skip
    assert answer.headers["X-Request-Id"] != "dari-luar"
    assert line["ms"] > 0
    told = heard.stream.getvalue()
    assert "nama" not in told
    assert cast.penyusun.pegawai.nama not in told


def test_the_health_of_a_healthy_server_is_no_news(db: None, heard: Heard) -> None:
    Client().get("/healthz")
    Client().get("/tidak-ada/")
    assert [line["path"] for line in heard.lines if line["logger"] == "sopan.access"] == ["/tidak-ada/"]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/sop/12/versi/3/", "/sop/12/versi/3/"),
        ("/daerah/pemerintah-kota-contoh-jaya/", "/daerah/pemerintah-kota-contoh-jaya/"),
        ("/pasang/hZ8r_Jt5Lw-2qkP0vYd3XxAa/", "/pasang/…/"),
        ("/pasang/hZ8r_Jt5Lw-2qkP0vYd3XxAa", "/pasang/…"),
        ("/masuk/pilih-sandi/MQ/cq7xyz-8d1f0c2b9a4e6d3f5b7a9c1e3d5f7a9b/", "/masuk/pilih-sandi/MQ/…/"),
    ],
)
def test_keys_of_links_stay_out(path: str, told: str) -> None:
    assert tell_path(path) == told
