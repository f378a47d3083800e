"""Both stores: private, whole or nothing, clear when they can't."""

import errno
import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import override_settings

from sopan_web.files.actions import discard, discard_on_failure, put_at_random, put_by_content
from sopan_web.files.failures import LostFileError, StoreError
from sopan_web.files.queries import path_of, pieces_of, read_file, stored_names
from tests.web.files.conftest import SECRET, Bucket, storage_at

NOWHERE = "http://127.0.0.1:9"


@pytest.fixture(params=["folder", "bucket"])
def _store(request: pytest.FixtureRequest, tmp_path: Path, settings: Any) -> Iterator[None]:
    """Everything below holds in both."""
    if request.param == "bucket":
        request.getfixturevalue("bucket")
        yield
        return
    local = {"BACKEND": "sopan_web.files.stores.local.LocalStore", "OPTIONS": {"location": str(tmp_path / "berkas")}}
    with override_settings(STORAGES={**settings.STORAGES, "default": local}):
        yield


@pytest.mark.usefixtures("_store")
class TestEither:
    """What a store promises."""

    def test_what_is_put_away_is_read_again_and_taken_off(self) -> None:
        name, digest = put_by_content("sah", ".pdf", b"%PDF-isi")
        assert name == f"sah/{digest[:2]}/{digest}.pdf"
        assert read_file(name, digest) == b"%PDF-isi"
        assert list(stored_names()) == [name]
        discard(name)
        discard(name)
        assert list(stored_names()) == []
        with pytest.raises(LostFileError, match="hilang"):
            read_file(name, digest)

    def test_a_file_that_changed_is_not_given_out_and_is_written_anew(self) -> None:
        name, digest = put_by_content("sah", ".pdf", b"%PDF-isi")
        default_storage.save(name, ContentFile(b"%PDF-pa"))  # as a broken write would leave it
        with pytest.raises(LostFileError, match="berubah"):
            read_file(name, digest)
        assert put_by_content("sah", ".pdf", b"%PDF-isi") == (name, digest)
        assert read_file(name, digest) == b"%PDF-isi"

    def test_a_deed_that_fails_leaves_no_file(self) -> None:
        kept = put_at_random("lambang", ".png", b"lama")

        @discard_on_failure()
        def fail() -> None:
            put_at_random("lambang", ".png", b"baru")
            put_by_content("sah", ".pdf", b"%PDF-baru")
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            fail()
        assert list(stored_names()) == [kept]

    def test_a_great_file_passes_piece_by_piece(self, tmp_path: Path) -> None:
        great = tmp_path / "besar"
        great.write_bytes(os.urandom(1 << 10) * (9 << 10))
        with great.open("rb") as file:
            file.seek(100)
            name = put_at_random("unduhan", ".zip", file)
        pieces, size = pieces_of(name)
        found = list(pieces)
        assert (len(found) > 1, size) == (True, 9 << 20)
        assert b"".join(found) == great.read_bytes()
        discard(name)
        with pytest.raises(LostFileError, match="hilang"):
            pieces_of(name)

    def test_random_names_tell_nothing_and_never_meet(self) -> None:
        names = {put_at_random("lambang", ".png", b"sama") for _ in range(3)}
        assert len(names) == 3
        assert all(len(Path(name).stem) == 32 for name in names)

    def test_a_file_has_no_address(self) -> None:
        name = put_at_random("lambang", ".png", b"isi")
        with pytest.raises(ValueError, match="no address"):
            default_storage.url(name)

    @pytest.mark.parametrize("name", ["../luar.txt", "sah/../../luar.txt", "/etc/passwd"])
    def test_no_name_leads_out(self, name: str) -> None:
        with pytest.raises(Exception, match=r"(?i)travers|denied|absolute|outside"):
            default_storage.save(name, ContentFile(b"isi"))
        assert list(stored_names()) == []

    def test_programs_that_read_paths_find_the_file(self) -> None:
        name = put_at_random("lambang", ".svg", b"<svg/>")
        path = path_of(name)
        assert path is not None
        assert (path.read_bytes(), path.suffix) == (b"<svg/>", ".svg")
        assert path.stat().st_mode & 0o077 == 0
        assert path_of("lambang/tidak-ada.svg") is None


def test_only_the_owner_looks_into_the_folder(tmp_path: Path, settings: Any) -> None:
    local = {"BACKEND": "sopan_web.files.stores.local.LocalStore", "OPTIONS": {"location": str(tmp_path / "berkas")}}
    before = os.umask(0)
    try:
        with override_settings(STORAGES={**settings.STORAGES, "default": local}):
            put_by_content("sah", ".pdf", b"%PDF-isi")
    finally:
        os.umask(before)
    modes = {path.is_dir(): path.stat().st_mode & 0o777 for path in (tmp_path / "berkas").rglob("*")}
    assert modes == {True: 0o700, False: 0o600}
    assert (tmp_path / "berkas").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(("fault", "said"), [(errno.ENOSPC, "penuh"), (errno.EIO, "tidak dapat dipakai")])
def test_a_disk_that_fails_in_mid_write_leaves_nothing(
    tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch, fault: int, said: str
) -> None:
    local = {"BACKEND": "sopan_web.files.stores.local.LocalStore", "OPTIONS": {"location": str(tmp_path)}}

    def fail(_descriptor: int) -> None:
        raise OSError(fault, os.strerror(fault))

    with override_settings(STORAGES={**settings.STORAGES, "default": local}):
        monkeypatch.setattr(os, "fsync", fail)
        with pytest.raises(StoreError, match=said):
            put_by_content("sah", ".pdf", b"%PDF-isi")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_store_that_went_away_is_told_without_its_key(settings: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with override_settings(STORAGES={**settings.STORAGES, "default": storage_at(NOWHERE)}):
        for ask in (
            lambda: put_at_random("lambang", ".png", b"isi"),
            lambda: read_file("lambang/a.png"),
            lambda: path_of("lambang/b.png"),
            lambda: list(stored_names()),
        ):
            with pytest.raises(StoreError, match="tidak terjangkau") as failure:
                ask()
            assert SECRET not in str(failure.value)
        discard("lambang/a.png")  # tries, and says so in the log
    assert SECRET not in caplog.text
    assert "left behind in the store: lambang/a.png" in caplog.text


def test_a_bucket_that_is_not_there_is_no_lost_file(s3: str, settings: Any) -> None:
    absent = storage_at(s3, bucket_name="tidak-ada")
    with override_settings(STORAGES={**settings.STORAGES, "default": absent}), pytest.raises(StoreError):
        read_file("lambang/a.png")


def test_nothing_in_the_bucket_is_for_everybody(bucket: Bucket) -> None:
    name = put_at_random("lambang", ".svg", b"<svg/>")
    grants = bucket.client.get_object_acl(Bucket=bucket.name, Key=name)["Grants"]
    assert [grant["Grantee"]["Type"] for grant in grants] == ["CanonicalUser"]
    head = bucket.client.head_object(Bucket=bucket.name, Key=name)
    assert (head["ContentType"], head["ContentDisposition"]) == ("application/octet-stream", "attachment")
