"""The environment chooses store and scanner; what is wrong is told with its remedy, and no key is repeated."""

from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import override_settings

from sopan_web.files.checks import check_scanner, check_store
from sopan_web.settings.scanner import read_scanner
from sopan_web.settings.storage import read_storage
from tests.web.files.conftest import Bucket, storage_at

GOOD = {
    "SOPAN_STORAGE": "s3://sop-kota/berkas",
    "SOPAN_S3_ENDPOINT": "https://s3.contoh.test",
    "SOPAN_S3_KEY": "AKIACONTOH",
    "SOPAN_S3_SECRET": "rahasia-yang-tidak-boleh-tampil",
}


def chosen(monkeypatch: pytest.MonkeyPatch, **values: str) -> dict[str, Any]:
    """The setting that those variables make."""
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    return read_storage(Path("/data"))


def test_without_a_word_files_lie_beside_the_database(monkeypatch: pytest.MonkeyPatch) -> None:
    assert chosen(monkeypatch)["OPTIONS"] == {"location": "/data/berkas"}


def test_a_bucket_is_chosen_with_its_place_and_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    options = chosen(monkeypatch, **GOOD)["OPTIONS"]
    assert options == {
        "bucket_name": "sop-kota",
        "location": "berkas",
        "endpoint_url": "https://s3.contoh.test",
        "region_name": "us-east-1",
        "access_key": "AKIACONTOH",
        "secret_key": "rahasia-yang-tidak-boleh-tampil",
    }


def test_the_secret_may_stand_in_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "rahasia").write_text("dari-berkas\n")
    given = GOOD | {"SOPAN_S3_SECRET": "", "SOPAN_S3_SECRET_FILE": str(tmp_path / "rahasia")}
    assert chosen(monkeypatch, **given)["OPTIONS"]["secret_key"] == "dari-berkas"


@pytest.mark.parametrize(
    "endpoint", ["http://127.0.0.1:9000", "http://10.1.2.3:9000", "http://localhost", "http://[::1]"]
)
def test_http_is_for_ones_own_network(monkeypatch: pytest.MonkeyPatch, endpoint: str) -> None:
    assert chosen(monkeypatch, **GOOD | {"SOPAN_S3_ENDPOINT": endpoint})["OPTIONS"]["endpoint_url"] == endpoint


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"SOPAN_STORAGE": "sop-kota"}, "SOPAN_STORAGE: tulislah s3://NAMA-BUCKET"),
        ({"SOPAN_STORAGE": "s3://"}, "SOPAN_STORAGE: tulislah s3://NAMA-BUCKET"),
        ({"SOPAN_STORAGE": "s3://Sop_Kota"}, "SOPAN_STORAGE: tulislah s3://NAMA-BUCKET"),
        ({"SOPAN_STORAGE": "file:///srv"}, "SOPAN_STORAGE: tulislah s3://NAMA-BUCKET"),
        ({"SOPAN_STORAGE": "s3://sop-kota/../lain"}, "SOPAN_STORAGE: bagian sesudah nama bucket"),
        ({"SOPAN_STORAGE": ""}, "SOPAN_S3_ENDPOINT: diisi, tetapi SOPAN_STORAGE tidak"),
        ({"SOPAN_S3_ENDPOINT": ""}, "SOPAN_S3_ENDPOINT: belum diisi"),
        ({"SOPAN_S3_ENDPOINT": "s3.contoh.test"}, "SOPAN_S3_ENDPOINT: tulislah alamat lengkap"),
        ({"SOPAN_S3_ENDPOINT": "https://a:99999"}, "SOPAN_S3_ENDPOINT: tulislah alamat lengkap"),
        ({"SOPAN_S3_ENDPOINT": "https://kunci:sandi-bocor@a.test"}, "SOPAN_S3_ENDPOINT: hanya https://"),
        ({"SOPAN_S3_ENDPOINT": "https://a.test/bucket"}, "SOPAN_S3_ENDPOINT: hanya https://"),
        ({"SOPAN_S3_ENDPOINT": "http://s3.contoh.test"}, "SOPAN_S3_ENDPOINT: http tidak tersandi"),
        ({"SOPAN_S3_ENDPOINT": "http://8.8.8.8"}, "SOPAN_S3_ENDPOINT: http tidak tersandi"),
        ({"SOPAN_S3_REGION": "Asia Tenggara"}, "SOPAN_S3_REGION: hanya huruf kecil"),
        ({"SOPAN_S3_KEY": ""}, "SOPAN_S3_KEY: belum diisi"),
        ({"SOPAN_S3_SECRET": ""}, "SOPAN_S3_SECRET: belum diisi"),
        ({"SOPAN_S3_SECRET_FILE": "/tidak/ada"}, "SOPAN_S3_SECRET_FILE: isilah ini atau"),
        ({"SOPAN_S3_SECRET": "", "SOPAN_S3_SECRET_FILE": "/tidak/ada"}, "/tidak/ada tidak dapat dibaca"),
    ],
)
def test_a_wrong_value_is_told_with_its_remedy(
    monkeypatch: pytest.MonkeyPatch, wrong: dict[str, str], said: str
) -> None:
    with pytest.raises(ImproperlyConfigured) as failure:
        chosen(monkeypatch, **GOOD | wrong)
    assert said in str(failure.value)
    for secret in (GOOD["SOPAN_S3_SECRET"], GOOD["SOPAN_S3_KEY"], "sandi-bocor"):
        assert secret not in str(failure.value)


def test_the_deploy_check_says_what_is_set_wrong(bucket: Bucket, s3: str, settings: Any) -> None:
    assert check_store() == []
    assert bucket.names() == []  # it cleans up
    for wrong, hint in (
        (storage_at(s3, bucket_name="tidak-ada"), "Bucket itu tidak ada"),
        (storage_at("http://127.0.0.1:9"), "tidak terjangkau"),
    ):
        with override_settings(STORAGES={**settings.STORAGES, "default": wrong}):
            [error] = check_store()
        assert hint in str(error.hint)


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ("", None),
        ("unix:/run/clamav/clamd.ctl", "/run/clamav/clamd.ctl"),
        ("pemindai.contoh.test:3310", ("pemindai.contoh.test", 3310)),
        ("[::1]:3310", ("::1", 3310)),
    ],
)
def test_a_scanner_is_chosen(monkeypatch: pytest.MonkeyPatch, given: str, address: object) -> None:
    monkeypatch.setenv("SOPAN_CLAMAV", given)
    assert read_scanner() == address


@pytest.mark.parametrize(
    "given", ["unix:", "pemindai", "pemindai:0", "pemindai:70000", "http://pemindai:3310", "a:b:1"]
)
def test_a_wrong_scanner_is_told(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("SOPAN_CLAMAV", given)
    with pytest.raises(ImproperlyConfigured, match="SOPAN_CLAMAV"):
        read_scanner()


def test_a_scanner_that_is_away_shows_in_the_deploy_check() -> None:
    with override_settings(CLAMAV=("127.0.0.1", 9)):
        [error] = check_scanner()
    assert "SOPAN_CLAMAV" in str(error.hint)
    with override_settings(CLAMAV=None):
        assert check_scanner() == []
