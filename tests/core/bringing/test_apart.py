"""A file that hangs, starves, or breaks its reader is refused in words, and the next one is read as ever."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sopan.errors import UnreadableError
from sopan.pipeline.bringing.apart import ReadingProcess
from sopan.pipeline.bringing.apart.inside import MEMORY
from sopan.pipeline.bringing.bring import bring
from sopan.readers.sop_file import read_sop
from sopan.writers.formulir import write_form
from tests.examples import ROOT

SOP = read_sop(ROOT / "contoh" / "surat-keluar.yaml").sop


class HaltedError(Exception):
    """Somebody has had enough."""


def name_process(data: bytes, name: str) -> int:
    """Which process reads."""
    return os.getpid()


def hang(data: bytes, name: str) -> None:
    """Never done; its process is named in the file."""
    Path(name).write_text(str(os.getpid()))
    while True:
        time.sleep(60)


def hang_deaf(data: bytes, name: str) -> None:
    """As a regular expression that never ends: not even a signal is heard."""
    Path(name).write_text(str(os.getpid()))
    os.kill(os.getpid(), signal.SIGSTOP)


def starve(data: bytes, name: str) -> None:
    """Asks for more than there is."""
    bytearray(MEMORY)


def die(data: bytes, name: str) -> None:
    """As native code does."""
    os.abort()


def stumble(data: bytes, name: str) -> None:
    """A bug."""
    raise ZeroDivisionError(name)


def turn_pages(data: bytes, name: str, *, tell: Callable[[int, int, float], None]) -> str:
    """Three pages, each within the time for one, all together not."""
    for number in range(3):
        time.sleep(0.8)
        tell(number + 1, 3, 0.8)
    return "habis"


def is_alive(number: int) -> bool:
    """Whether there is such a process."""
    return Path(f"/proc/{number}/stat").exists()


def test_what_is_read_apart_is_what_is_read_here() -> None:
    form = write_form(SOP)
    with ReadingProcess() as process:
        brought = process.run(bring, form, "formulir.xlsx")
        assert brought == bring(form, "formulir.xlsx")
        with pytest.raises(UnreadableError) as refused:
            process.run(bring, b"halo", "surat.docx")
        assert process.run(bring, form, "formulir.xlsx") == brought
    with pytest.raises(UnreadableError) as here:
        bring(b"halo", "surat.docx")
    assert (str(refused.value), refused.value.remedy) == (str(here.value), here.value.remedy)


def test_one_process_reads_file_after_file_and_is_replaced_when_it_dies() -> None:
    with ReadingProcess() as process:
        first = process.run(name_process, b"")
        assert process.run(name_process, b"") == first != os.getpid()
        for work in (die, starve):
            with pytest.raises(UnreadableError, match=r"^a\.pdf: berkas ini terlalu berat atau rusak"):
                process.run(work, b"", "a.pdf")
        with pytest.raises(RuntimeError, match=r"ZeroDivisionError: a\.pdf"):
            process.run(stumble, b"", "a.pdf")
        second = process.run(name_process, b"")
        assert second != first
    assert not is_alive(second)


@pytest.mark.parametrize("work", [hang, hang_deaf])
def test_a_file_that_takes_too_long_is_left(work: Callable[[bytes, str], None], tmp_path: Path) -> None:
    name = str(tmp_path / "nomor")
    with ReadingProcess(seconds=1) as process, pytest.raises(UnreadableError, match="belum terbaca setelah 1 detik"):
        process.run(work, b"", name)
    assert not is_alive(int(Path(name).read_text()))


def test_each_page_of_a_scan_has_the_time_of_a_file() -> None:
    pages: list[tuple[int, int, float]] = []
    with ReadingProcess(seconds=2) as process:
        process.run(name_process, b"")
        told = process.run(turn_pages, b"", tell=lambda *page: pages.append(page))
    assert (told, pages) == ("habis", [(1, 3, 0.8), (2, 3, 0.8), (3, 3, 0.8)])


def test_a_reading_is_stopped_in_the_middle_of_a_file(tmp_path: Path) -> None:
    name = tmp_path / "nomor"

    def pulse() -> None:
        if name.exists() and name.read_text():
            raise HaltedError

    with ReadingProcess() as process, pytest.raises(HaltedError):
        process.run(hang, b"", str(name), pulse=pulse)
    assert not is_alive(int(name.read_text()))


def test_the_reader_ends_with_who_started_it(tmp_path: Path) -> None:
    name = tmp_path / "nomor"
    order = f"ReadingProcess().run(hang, b'', {str(name)!r})"
    text = f"from {__name__} import ReadingProcess, hang; {order}"
    with subprocess.Popen([sys.executable, "-c", text], cwd=ROOT) as parent:
        wait_until(lambda: name.exists() and name.read_text())
        parent.kill()
    wait_until(lambda: not is_alive(int(name.read_text())))


def wait_until(true: Callable[[], object]) -> None:
    """Until it is so."""
    deadline = time.monotonic() + 20
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.02)
