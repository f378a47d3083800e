"""Files of ours as others leave them: without glue and names, with shapes pushed about, saved again elsewhere."""

import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile

_EMU = 12_700
_REACH = 4 * _EMU  # 4 points
_GLUE = re.compile(rb"<a:(?:st|end)Cxn [^>]*/>")
_TOLD = re.compile(rb'((?:docPr|cNvPr) id="\d+") name="[^"]*"(?: descr="[^"]*")?')
_ANCHOR = re.compile(rb"<(?:wp:anchor|xdr:twoCellAnchor) .*?</(?:wp:anchor|xdr:twoCellAnchor)>", re.DOTALL)
_ACROSS = re.compile(rb"(<wp:positionH[^>]*><wp:posOffset>|<xdr:colOff>)(-?\d+)")
_DOWN = re.compile(rb"(<wp:positionV[^>]*><wp:posOffset>|<xdr:rowOff>)(-?\d+)")
_FILTERS = {"docx": "docx:MS Word 2007 XML", "xlsx": "xlsx:Calc MS Excel 2007 XML"}


def unglue(data: bytes) -> bytes:
    """Connectors end where they end, and nothing says whence and whither."""
    return _change(data, lambda part: _TOLD.sub(rb'\1 name="x"', _GLUE.sub(b"", part)))


def push(data: bytes, seed: int = 1) -> bytes:
    """Unglued, and every symbol, line, and word moved by up to 4 points on its own."""
    random = Random(seed)

    def move(found: re.Match[bytes]) -> bytes:
        across, down = (random.randint(-_REACH, _REACH) for _ in range(2))
        moved = _ACROSS.sub(lambda place: _moved(place, across), found[0])
        return _DOWN.sub(lambda place: _moved(place, down), moved)

    return _change(unglue(data), lambda part: _ANCHOR.sub(move, part))


def save_again(files: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """Every file opened and saved by LibreOffice, by its name; nothing where the program is not installed."""
    program = shutil.which("soffice")
    if not program:
        return {}
    saved: dict[str, bytes] = {}
    for ending, target in _FILTERS.items():
        names = [name for name in files if name.endswith(ending)]
        for name in names:
            (folder / name).write_bytes(files[name])
        if not names:  # asked to convert nothing, the program waits forever
            continue
        out = folder / "lagi"
        command = [program, f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--headless"]
        command += ["--convert-to", target, "--outdir", str(out), *(str(folder / name) for name in names)]
        subprocess.run(command, capture_output=True, check=True, timeout=600)
        saved |= {name: (out / name).read_bytes() for name in names}
    return saved


def _moved(place: re.Match[bytes], by: int) -> bytes:
    floor = 0 if place[1].startswith(b"<xdr") else -(10**9)
    return place[1] + str(max(floor, int(place[2]) + by)).encode()


def _change(data: bytes, change: Callable[[bytes], bytes]) -> bytes:
    target = BytesIO()
    with ZipFile(BytesIO(data)) as whole, ZipFile(target, "w", ZIP_DEFLATED) as changed:
        for name in whole.namelist():
            part = whole.read(name)
            drawn = name.startswith("xl/drawings/drawing") or name == "word/document.xml"
            changed.writestr(name, change(part) if drawn else part)
    return target.getvalue()
