"""What a case file can't show: processes that die, Ctrl-C, closed pipes, and bugs."""

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import sopan.data
from sopan.cli import skema
from sopan.cli.gambar import batch, outcome
from sopan.cli.main import main
from sopan.pipeline.deliver import Delivery, Order
from tests.ctrl_c import hear_ctrl_c

SOP = """judul: Pengelolaan Surat
pelaksana: [A, B]
kegiatan:
- {no: 1, uraian: Mencatat surat, pelaksana: A, bentuk: mulai}
- {no: 2, uraian: Membaca surat, pelaksana: B, bentuk: selesai}
"""


def write_many(folder: Path, count: int) -> list[str]:
    """So many small SOP files."""
    names = [folder / f"sop-{number:03}.yaml" for number in range(count)]
    for name in names:
        name.write_text(SOP)
    return [str(name) for name in names]


def run(*words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own."""
    command = [sys.executable, "-m", "sopan.cli.main", *words]
    return subprocess.run(command, capture_output=True, text=True, env=os.environ | settings, timeout=60)


def test_many_are_drawn_by_several_processes(tmp_path: Path) -> None:
    names = write_many(tmp_path, 5)
    (tmp_path / "sop-002.yaml").write_text("judul: [\n")
    result = run("gambar", *names, "-o", str(tmp_path / "hasil"), "--format", "svg", "--tanpa-halaman", "--proses", "2")
    assert result.returncode == 2
    assert "sop-002.yaml:2:1:" in result.stderr
    assert "4 SOP selesai, 1 gagal" in result.stdout
    assert sorted(file.name for file in (tmp_path / "hasil").iterdir()) == [
        f"sop-{number:03}.svg" for number in (0, 1, 3, 4)
    ]


@pytest.mark.skipif(os.name != "posix", reason="signals as on POSIX")
def test_ctrl_c_stops_and_leaves_whole_files(tmp_path: Path) -> None:
    names = write_many(tmp_path, 400)
    out = tmp_path / "hasil"
    command = [sys.executable, "-m", "sopan.cli.main", "gambar", *names, "-o", str(out), "--proses", "2"]
    process = subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, start_new_session=True, preexec_fn=hear_ctrl_c
    )
    deadline = time.monotonic() + 30
    while not (out.exists() and any(out.glob("*.pdf"))) and time.monotonic() < deadline:
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Dihentikan." in errors
    assert "Traceback" not in errors
    files = list(out.iterdir())
    assert 0 < len(files) < 400
    assert all(file.suffix == ".pdf" and file.read_bytes().rstrip().endswith(b"%%EOF") for file in files)


def _die(order: Order) -> outcome.Outcome:
    if order.source.name == "sop-001.yaml":
        os._exit(9)
    return outcome.Outcome(order.source, Delivery((), 1, ()))


def test_a_process_that_dies_takes_only_its_own_sop_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(batch.WORK, "attempt", _die)
    orders = [Order(Path(name)) for name in write_many(tmp_path, 6)]
    assert batch.draw_many(orders, 2) == 70
    captured = capsys.readouterr()
    assert "5 SOP selesai, 1 gagal" in captured.out
    assert "sop-001.yaml: prosesnya mati" in captured.err


def test_a_bug_is_an_apology_and_no_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: Order) -> Delivery:
        raise RuntimeError("salah hitung")

    monkeypatch.setattr(outcome, "deliver", fail)
    name = write_many(tmp_path, 1)[0]
    assert main(["gambar", name, "-o", str(tmp_path / "x.pdf")]) == 70
    apology = capsys.readouterr().err
    assert "kesalahan di dalam program ini (RuntimeError: salah hitung)" in apology
    assert "Traceback" not in apology
    monkeypatch.setenv("SOPAN_DEBUG", "1")
    assert main(["gambar", name, "-o", str(tmp_path / "x.pdf")]) == 70
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.skipif(os.name != "posix", reason="pipes as on POSIX")
@pytest.mark.parametrize("words", [["skema"], ["periksa", str(Path(sopan.data.__path__[0]) / "contoh")]])
def test_a_closed_pipe_is_no_error(words: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "sopan.cli.main", *words]
    result = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, timeout=60)
    os.close(writing)
    assert result.stderr == ""
    assert result.returncode == 141


def test_a_closed_screen_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["--versi"]) == 0
    sys.stdout.close()


def test_a_full_disk_is_told_in_indonesian(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fill(_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(skema, "run", fill)
    assert main(["skema"]) == 2
    assert capsys.readouterr().err == "sopan: sistem: penyimpanan penuh.\n"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_any_encoding_of_the_screen_will_do(tmp_path: Path, encoding: str) -> None:
    name = tmp_path / "sop.yaml"
    name.write_text(SOP.replace("Mencatat surat", "Mencatat “surat” ➜ naskah"), "utf-8")
    result = run("jelaskan", str(name), PYTHONIOENCODING=encoding)
    assert (result.returncode, result.stderr) == (0, "")
    assert run("periksa", str(name), PYTHONIOENCODING=encoding).returncode == 1


def test_a_pipe_gets_no_colours_and_no_broken_lines(tmp_path: Path) -> None:
    name = write_many(tmp_path, 1)[0]
    result = run("periksa", name, COLUMNS="30")
    assert "\x1b" not in result.stdout
    assert f"{name}:" in result.stdout


def test_files_come_out_the_same_in_every_process(tmp_path: Path) -> None:
    names = write_many(tmp_path, 2)
    for folder, processes in (("satu", "1"), ("dua", "2")):
        target = str(tmp_path / folder)
        assert run("gambar", *names, "-o", target, "--format", "pdf,svg,png", "--proses", processes).returncode == 0
    first = {file.name: file.read_bytes() for file in (tmp_path / "satu").iterdir()}
    assert first == {file.name: file.read_bytes() for file in (tmp_path / "dua").iterdir()}
    assert len(first) == 2 * (1 + 1 + 1)
