"""Uploads are shown to a scanner where one is set: what it says is kept, and what it finds stays out."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings

from sopan_web.audit.models import JournalEntry
from sopan_web.documents.models import SopRecord
from sopan_web.files.models import UploadCheck
from sopan_web.files.queries import read_file, stored_names
from sopan_web.files.scanning import ScannerError, ping, scan
from sopan_web.organisation.models import Upload
from tests.web.cast import Cast
from tests.web.conftest import ClientOf
from tests.web.files.clamd import Server, listening
from tests.web.files.conftest import storage_at
from tests.web.files.hostile import EICAR

NOBODY = ("127.0.0.1", 9)
TABLE = b"Perangkat daerah;Jenis unit\nDinas Sosial;Dinas\n"


@pytest.fixture
def clamd() -> Iterator[Server]:
    """A scanner that the settings name."""
    with listening() as server, override_settings(CLAMAV=server.server_address):
        yield server


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, settings: Any) -> Iterator[None]:
    local = {"BACKEND": "sopan_web.files.stores.local.LocalStore", "OPTIONS": {"location": str(tmp_path / "b")}}
    with override_settings(STORAGES={**settings.STORAGES, "default": local}):
        yield


def upload(cast: Cast, client_of: ClientOf, content: bytes) -> Any:
    file = SimpleUploadedFile("dinas.csv", content)
    return client_of(cast.admin).post("/organisasi/unggah/", {"berkas": file, "mulai": "2026-01-01"})


def checks() -> list[tuple[str, str]]:
    return list(UploadCheck.objects.order_by("pk").values_list("verdict", "finding"))


def test_the_scanner_sees_every_byte_over_both_kinds_of_sockets(tmp_path: Path) -> None:
    content = bytes(range(256)) * 1_000  # several parts
    for path in (None, tmp_path / "clamd.ctl"):
        with listening(path) as server:
            address = str(path) if path else server.server_address
            ping(address)  # type: ignore[arg-type]
            assert scan(content, address) == ""  # type: ignore[arg-type]
            assert scan(b"a" + EICAR, address) == "Eicar-Test-Signature"  # type: ignore[arg-type]
            assert server.seen == [content, b"a" + EICAR]


@pytest.mark.parametrize("answer", [b"INSTREAM size limit exceeded. ERROR\0", b"\0", b"stream: FOUND", b"x" * 9_000])
def test_what_is_no_verdict_is_not_taken_for_one(clamd: Server, answer: bytes) -> None:
    clamd.answer = answer
    with pytest.raises(ScannerError):
        scan(b"isi", clamd.server_address)  # type: ignore[arg-type]


def test_a_clean_upload_passes_and_the_verdict_is_kept(cast: Cast, client_of: ClientOf, clamd: Server) -> None:
    assert upload(cast, client_of, TABLE).status_code == 302
    assert clamd.seen == [TABLE]
    check = UploadCheck.objects.get()
    assert (check.verdict, check.filename, check.size) == ("bersih", "dinas.csv", len(TABLE))
    assert (check.tenant, check.account) == (cast.daerah.pk, cast.admin.actor.journal_id)
    assert list(stored_names()) == []


def test_an_infected_upload_is_refused_and_put_in_quarantine(cast: Cast, client_of: ClientOf, clamd: Server) -> None:
    answer = upload(cast, client_of, TABLE + EICAR)
    said = answer.content.decode()
    assert (answer.status_code, "Eicar-Test-Signature" in said, "Jangan membukanya" in said) == (422, True, True)
    assert Upload.objects.count() == 0
    check = UploadCheck.objects.get()
    assert (check.verdict, check.finding) == ("terinfeksi", "Eicar-Test-Signature")
    assert list(stored_names()) == [check.kept_as]
    assert check.kept_as.startswith("karantina/")
    assert read_file(check.kept_as, check.sha256) == TABLE + EICAR
    line = JournalEntry.objects.get(action="berkas.ditolak")
    assert (line.detail["temuan"], line.actor_name) == ("Eicar-Test-Signature", cast.admin.pegawai.nama)


def test_an_infected_upload_is_refused_even_when_the_store_is_away(
    cast: Cast, client_of: ClientOf, clamd: Server, settings: Any
) -> None:
    with override_settings(STORAGES={**settings.STORAGES, "default": storage_at("http://127.0.0.1:9")}):
        assert upload(cast, client_of, TABLE + EICAR).status_code == 422
    assert UploadCheck.objects.get().kept_as == ""


@override_settings(CLAMAV=NOBODY)
def test_without_the_scanner_nothing_comes_in(cast: Cast, client_of: ClientOf) -> None:
    answer = upload(cast, client_of, TABLE)
    assert (answer.status_code, "Pemindai berkas sedang tidak terjangkau" in answer.content.decode()) == (503, True)
    assert (checks(), Upload.objects.count()) == ([], 0)


@override_settings(CLAMAV=NOBODY, CLAMAV_REQUIRED=False)
def test_an_office_may_choose_to_let_uploads_pass_and_it_is_noted(cast: Cast, client_of: ClientOf) -> None:
    assert upload(cast, client_of, TABLE).status_code == 302
    assert checks() == [("tak-terperiksa", "")]


def test_pictures_and_sop_files_are_scanned_too(cast: Cast, client_of: ClientOf, clamd: Server) -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
    for person, address, field, name, content, more in (
        (cast.admin, "/pengaturan/lambang/", "lambang", "a.svg", svg, {}),
        (cast.penyusun, "/sop/baru/", "berkas", "a.yaml", b"judul: A\n", {"unit": cast.dinkes.pk, "mulai": "berkas"}),
    ):
        for harm in (EICAR, b""):
            file = SimpleUploadedFile(name, content + harm)
            client_of(person).post(address, {field: file, **more})
            assert clamd.seen[-1] == content + harm
    assert [verdict for verdict, _ in checks()] == ["terinfeksi", "bersih"] * 2
    assert SopRecord.objects.count() <= 1
