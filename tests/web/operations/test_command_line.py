"""The command `sopan-web` tells the keeper of the server in Indonesian what there is and what went wrong."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from sopan_web import __main__ as line
from tests.ctrl_c import hear_ctrl_c
from tests.house.test_repository import ROOT
from tests.web.operations.place import manage, surroundings

DJANGOS = {"migrate", "check"}


@pytest.mark.parametrize("words", [[], ["--bantuan"], ["--help"], ["-h"], ["help"]])
def test_what_there_is_is_told_whatever_the_settings_say(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["sopan-web", *words])
    monkeypatch.setenv("SOPAN_PROXY", "barangkali")
    line.main()
    told = capsys.readouterr().out
    assert re.findall(r"^  ([a-z-]+) ", told, re.MULTILINE) == list(line.COMMANDS)


def test_no_command_of_ours_is_left_out() -> None:
    files = (ROOT / "src" / "sopan_web").glob("*/management/commands/[a-z]*.py")
    assert {path.stem.replace("_", "-") for path in files} | DJANGOS == set(line.COMMANDS)


def test_a_name_that_is_none_is_told_with_the_nearest_one(tmp_path: Path) -> None:
    answer = manage(tmp_path, "verify-jurnal")
    assert answer.returncode == 2
    assert answer.stderr.startswith(
        'sopan-web: perintah "verify-jurnal" tidak dikenal. Maksud Anda "verify-journal"?\n'
    )


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("restore", "--bantuan"), 0, r"Pemakaian: sopan-web restore \[-h\] .* BERKAS\n\nMemulihkan .*--ganti"),
        (("setup-link", "--kota"), 2, r"sopan-web setup-link: tidak dikenal: --kota\.\nBantuan: sopan-web setup-link"),
        (("restore", "tak-ada.tar.gz"), 1, r"^sopan-web restore: tak-ada\.tar\.gz tidak ada\.\n$"),
        (("restore", "tak-ada.tar.gz", "--traceback"), 1, r"^Traceback .*CommandError: tak-ada"),
    ],
)
def test_a_command_speaks_indonesian(tmp_path: Path, words: tuple[str, ...], code: int, told: str) -> None:
    answer = manage(tmp_path, *words)
    assert answer.returncode == code
    assert re.search(told, answer.stdout + answer.stderr, re.DOTALL)
    assert "--settings" not in answer.stdout


@pytest.mark.parametrize(
    ("word", "database", "told"),
    [
        ("setup-link", "", "Basis data belum disiapkan untuk versi ini. Jalankan: sopan-web migrate\n"),
        ("verify-journal", "postgres://a:b@127.0.0.1:1/x", "Basis data sedang tidak dapat dihubungi."),
    ],
)
def test_a_database_that_does_not_do_is_told_in_one_line(tmp_path: Path, word: str, database: str, told: str) -> None:
    answer = manage(tmp_path, word, database=database)
    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr.startswith(f"sopan-web {word}: {told}")
    assert answer.stderr.count("\n") == 1


def test_whoever_stops_a_command_sees_no_inside(tmp_path: Path) -> None:
    waiting = tmp_path / "cadangan.tar.gz"
    os.mkfifo(waiting)  # nobody writes, so that the command waits there
    command = [sys.executable, "-m", "sopan_web", "restore", str(waiting)]
    process = subprocess.Popen(
        command, env=surroundings(tmp_path), stderr=subprocess.PIPE, text=True, preexec_fn=hear_ctrl_c
    )
    with process, waiting.open("wb"):  # which opens as soon as the command reads
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=30)[1] == "\nsopan-web restore: dihentikan.\n"
    assert process.returncode == 130
