"""Runs LibreOffice over files: alone, in a profile of its own, without macros and links, within time and memory."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from sopan.errors import UnreadableError

SECONDS = 60
KILOBYTES = 3_000_000
"""Of addresses, of which LibreOffice reserves far more than it uses; a small file needs 1.5 million."""

_NAMES = ("soffice", "libreoffice")
_USUAL = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
)
_LIMITED = 'ulimit -v "$0"; ulimit -c 0; exec "$@"'
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel">
<value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution">
<value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks">
<value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link"><value>2</value></prop></item>
</oor:items>
"""


def find_program() -> str | None:
    """Where LibreOffice is, or None."""
    found = (shutil.which(name) for name in _NAMES)
    usual = (path for path in _USUAL if Path(path).is_file())
    return next(filter(None, [*found, *usual]), None)


def run_program(data: bytes, ending: str, target: str, file: str) -> bytes:
    """``data`` converted to ``target`` ("docx:MS Word 2007 XML"). UnreadableError when that does not come about."""
    (made,) = convert_together([(data, ending)], target, file)
    if made is None:
        raise UnreadableError("LibreOffice tidak dapat membuka berkas ini.", file=file, remedy=_REMEDY)
    return made


def convert_together(sources: Sequence[tuple[bytes, str]], target: str, file: str = "") -> list[bytes | None]:
    """Each file with its ending, converted in one start of the program; None for those that did not come about.

    UnreadableError, with ``file``, where there is no program, or where it does not come to an end.
    """
    program = find_program()
    if program is None:
        known, ending = target.partition(":")[0].upper(), sources[0][1]
        raise UnreadableError(
            f"berkas .{ending} dibaca lewat LibreOffice, yang belum terpasang di komputer ini.",
            file=file,
            remedy=f"Pasang LibreOffice, atau simpan ulang sebagai {known} dengan programnya.",
        )
    with tempfile.TemporaryDirectory(prefix="sopan-") as name, _alone():
        folder = Path(name)
        profile = folder / "profil" / "user"
        profile.mkdir(parents=True)
        (profile / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
        paths = [folder / f"masuk-{number}.{ending}" for number, (_, ending) in enumerate(sources)]
        for path, (data, _) in zip(paths, sources, strict=True):
            path.write_bytes(data)
        options = ["--headless", "--norestore", "--nolockcheck", "--nodefault", "--convert-to", target]
        command = [program, f"-env:UserInstallation={(folder / 'profil').as_uri()}", *options]
        _wait([*command, "--outdir", str(folder / "keluar"), *map(str, paths)], folder, file)
        made = [folder / "keluar" / f"{path.stem}.{target.partition(':')[0]}" for path in paths]
        return [path.read_bytes() if path.is_file() else None for path in made]


_REMEDY = "Buka dengan program aslinya, lalu simpan ulang sebagai DOCX atau XLSX."


def _wait(command: list[str], folder: Path, file: str) -> None:
    if sys.platform != "win32":
        command = ["/bin/sh", "-c", _LIMITED, str(KILOBYTES), *command]
    environment = {"PATH": os.environ.get("PATH", ""), "HOME": str(folder), "TMPDIR": str(folder), "LANG": "C.UTF-8"}
    if sys.platform == "win32":
        environment = os.environ | environment
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment, start_new_session=True
    )
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired as error:
        raise UnreadableError(
            f"LibreOffice belum selesai membuka berkas ini setelah {SECONDS} detik.", file=file, remedy=_REMEDY
        ) from error
    finally:
        _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Ends the program and whatever it has started."""
    if process.poll() is not None:
        return
    with contextlib.suppress(ProcessLookupError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """Lets one LibreOffice of this user run at a time: each takes some 300 MB."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    lock = Path(tempfile.gettempdir()) / f"sopan-libreoffice-{os.getuid()}.lock"
    handle = os.open(lock, os.O_CREAT | os.O_RDWR | os.O_NOFOLLOW, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
