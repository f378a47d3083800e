"""Every wrong setting is told in one sentence that names it and says what to write; no start is unsafe by mistake."""

import os
import re
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command

from tests.house.test_repository import ROOT

SETTINGS = ROOT / "src" / "sopan_web" / "settings" / "__init__.py"
S3 = {
    "SOPAN_STORAGE": "s3://sop", "SOPAN_S3_ENDPOINT": "https://s3.contoh.test", "SOPAN_S3_KEY": "k",
    "SOPAN_S3_SECRET": "s",
}  # fmt: skip
SECRET = "Rahasia-Jangan-Terbaca"

WRONG: list[tuple[str, str, str, dict[str, str]]] = [
    ("SOPAN_DATA", "/proc/tidak-boleh", "folder tidak dapat dibuat", {}),
    ("SECRET_KEY", "pendek", "sedikitnya 32 huruf acak", {}),
    ("SECRET_KEY_FALLBACKS", "pendek", "sedikitnya 32 huruf acak", {}),
    ("DATABASE_URL", f"mysql://orang:{SECRET}@peladen/sopan", "tulislah postgres://", {}),
    ("DATABASE_URL", f"postgres://orang:{SECRET}@peladen", "tulislah postgres://", {}),
    ("DATABASE_URL", "sopan.db", "tulislah postgres://", {}),
    ("CACHE_URL", f"memcached://{SECRET}@peladen", "tulislah dbcache://", {}),
    ("CACHE_URL", "apa saja", "tulislah dbcache://", {}),
    ("EMAIL_URL", f"pos://orang:{SECRET}@peladen", "tulislah smtp+tls://", {}),
    ("EMAIL_URL", f"smtp://orang:{SECRET}@surel.contoh.test:25", "tidak tersandi", {}),
    ("SOPAN_MAIL_FROM", "bukan alamat", "tulislah alamat surel", {}),
    ("ALLOWED_HOSTS", "https://sop.contoh.test", "tanpa https:// dan tanpa pintu", {}),
    ("ALLOWED_HOSTS", "sop.contoh.test:8000", "tanpa https:// dan tanpa pintu", {}),
    ("ALLOWED_HOSTS", "*", "tulislah nama server saja", {}),
    ("SOPAN_URL", "sop.contoh.test", "tulislah https://", {}),
    ("SOPAN_URL", "https://sop.contoh.test/sopan", "tulislah https://", {}),
    ("SOPAN_URL", "ftp://sop.contoh.test", "tulislah https://", {}),
    *[(name, "barangkali", 'isilah dengan "ya" atau "tidak"', {}) for name in (
        "SOPAN_HTTPS", "SOPAN_PROXY", "SOPAN_DEMO", "DEBUG", "SOPAN_ACCESS_LOG", "SOPAN_CLAMAV_WAJIB",
    )],
    ("SOPAN_RATE_FACTOR", "banyak", "angka dari 0 sampai 1000", {}),
    ("SOPAN_RATE_FACTOR", "-1", "angka dari 0 sampai 1000", {}),
    ("SOPAN_BACKUP", "cadangan", "letak folder seutuhnya", {}),
    ("SOPAN_BACKUP_KEEP", "0", "angka dari 1 sampai 3650", {}),
    ("SOPAN_BACKUP_KEEP", "\u0661", "angka dari 1 sampai 3650", {}),
    ("SOPAN_LOG", "cerewet", "pilihlah debug, info, warning, error", {}),
    ("SOPAN_CLAMAV", "clamd", "NAMA-SERVER:PINTU", {}),
    ("SOPAN_STORAGE", "https://s3.contoh.test", "s3://NAMA-BUCKET", {}),
    ("SOPAN_S3_ENDPOINT", f"https://orang:{SECRET}@s3.contoh.test", "SOPAN_S3_KEY", S3),
    ("SOPAN_S3_ENDPOINT", "http://s3.contoh.test", "tidak tersandi", S3),
    ("SOPAN_S3_REGION", "Jakarta!", "hanya huruf kecil", S3),
    ("SOPAN_S3_KEY", "", "belum diisi", S3),
    ("SOPAN_S3_SECRET", "", "belum diisi", S3),
    ("SOPAN_S3_SECRET_FILE", "/tidak/ada", "jangan keduanya", S3),
]  # fmt: skip


def read(monkeypatch: pytest.MonkeyPatch, folder: Path, **environment: str) -> dict[str, Any]:
    """The settings with this environment and no other."""
    for name in [name for name in os.environ if name.startswith(("SOPAN_", "SECRET_KEY")) or name in OTHERS]:
        monkeypatch.delenv(name)
    for name, value in ({"SOPAN_DATA": str(folder)} | environment).items():
        monkeypatch.setenv(name, value)
    return runpy.run_path(str(SETTINGS))


OTHERS = {name for name, *_ in WRONG if not name.startswith("SOPAN_")}


@pytest.mark.parametrize(
    ("name", "value", "remedy", "others"), WRONG, ids=[f"{name}={value}" for name, value, *_ in WRONG]
)
def test_a_wrong_value_is_told_with_its_remedy(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, value: str, remedy: str, others: dict[str, str]
) -> None:
    with pytest.raises(ImproperlyConfigured) as refused:
        read(monkeypatch, tmp_path, **(others | {name: value}))
    sentence = str(refused.value)
    assert name in sentence or name == "SECRET_KEY_FALLBACKS"
    assert remedy in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert SECRET not in sentence


def test_no_setting_is_left_out() -> None:
    page = (ROOT / "docs" / "operations.md").read_text()
    told = set(re.findall(r"^\| `([A-Z][A-Z_0-9]+)` \|", page, re.MULTILINE))
    assert told
    assert told - {name for name, *_ in WRONG} == set()


def test_nothing_at_all_is_a_sound_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    found = read(monkeypatch, tmp_path)
    assert (found["DEBUG"], found["DEMO"], found["ALLOWED_HOSTS"]) == (False, False, ["localhost"])


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://sop.contoh.test", "sop.contoh.test"),
        ("https://sop.contoh.test:8443/", "sop.contoh.test"),
        ("http://[::1]:8000", "[::1]"),
        ("http://10.0.0.7", "10.0.0.7"),
    ],
)
def test_the_address_names_the_host(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, address: str, host: str) -> None:
    assert read(monkeypatch, tmp_path, SOPAN_URL=address)["ALLOWED_HOSTS"] == [host]


@pytest.mark.parametrize(
    ("address", "mode"),
    [
        ("postgres://a:b@basisdata.contoh.test/sopan", "require"),
        ("postgres://a:b@basisdata.contoh.test/sopan?sslmode=verify-full", "verify-full"),
        ("postgres://a:b@10.1.2.3/sopan", None),
        ("postgres://a:b@localhost/sopan", None),
        ("postgres://a@//run/postgresql/sopan", None),
    ],
)
def test_a_database_elsewhere_is_reached_through_tls(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, address: str, mode: str | None
) -> None:
    database = read(monkeypatch, tmp_path, DATABASE_URL=address)["DATABASES"]["default"]
    assert database["OPTIONS"].get("sslmode") == mode
    assert database["OPTIONS"]["connect_timeout"] == 10


def start(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    chosen = {"PATH": os.environ["PATH"], "SOPAN_DATA": str(folder), **environment}
    command = [sys.executable, "-m", "sopan_web", *words]
    return subprocess.run(command, env=chosen, capture_output=True, text=True, check=False, timeout=60)


def test_a_wrong_setting_ends_a_command_with_one_line(tmp_path: Path) -> None:
    answer = start(tmp_path, "serve", SOPAN_PROXY="barangkali")
    assert answer.returncode == 78
    assert answer.stderr == 'Setelan keliru. SOPAN_PROXY=barangkali: isilah dengan "ya" atau "tidak".\n'


@pytest.mark.parametrize(
    ("words", "environment", "said"),
    [
        (("--host", "0.0.0.0"), {"DEBUG": "ya"}, "Hapus setelan DEBUG"),
        ((), {"DEBUG": "ya", "SOPAN_URL": "https://sop.contoh.test"}, "Hapus setelan DEBUG"),
        ((), {"DEBUG": "ya", "SOPAN_PROXY": "ya"}, "Hapus setelan DEBUG"),
        ((), {}, "Nama server belum diisi"),
        (("--host", "0.0.0.0"), {"SOPAN_DEMO": "ya"}, "hanya boleh di 127.0.0.1"),
        (("--host", "rumah"), {"SOPAN_DEMO": "ya"}, "tulislah alamat IP"),
    ],
)
def test_an_unsafe_start_is_refused(
    settings: Any, words: tuple[str, ...], environment: dict[str, str], said: str
) -> None:
    settings.DEBUG, settings.DEMO = environment.get("DEBUG") == "ya", environment.get("SOPAN_DEMO") == "ya"
    settings.PUBLIC_URL, settings.BEHIND_PROXY = environment.get("SOPAN_URL", ""), "SOPAN_PROXY" in environment
    settings.ALLOWED_HOSTS = ["localhost"]
    with pytest.raises(CommandError, match=said):
        call_command("serve", *words)
