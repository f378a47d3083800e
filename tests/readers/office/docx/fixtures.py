"""Every office's Word file by name, with its truth beside it in ``offices/``.

``python -m tests.readers.office.docx.fixtures FOLDER`` writes them all with their truths, to be looked at or measured
with.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copyfile

from sopan.document import Sop
from sopan.readers.sop_file import read_sop
from tests.readers.office.docx.making import canvases, modern, odd, olden, others

OFFICES = Path(__file__).parent / "offices"
_MAKERS: dict[str, Callable[..., bytes]] = {
    "posyandu": olden.posyandu,
    "dishub": olden.dishub,
    "bkpsdm": olden.bkpsdm,
    "kelurahan": modern.kelurahan,
    "kecamatan": modern.kecamatan,
    "disdukcapil": modern.disdukcapil,
    "setda": modern.setda,
    "dlh": modern.dlh,
    "diskominfo": modern.diskominfo,
    "kesbangpol": modern.kesbangpol,
    "pertanian": modern.pertanian,
    "inspektorat": odd.inspektorat,
    "dinsos": odd.dinsos,
    "perpustakaan": odd.perpustakaan,
    "rsud": odd.rsud,
    "bappeda": odd.bappeda,
    "bpbd": canvases.bpbd,
    "bapenda": canvases.bapenda,
    "disperindag": others.disperindag,
    "bpkad": others.bpkad,
    "damkar": others.damkar,
    "disnaker": others.disnaker,
}
NAMES = tuple(_MAKERS)


def truths(name: str) -> tuple[Sop, ...]:
    """The SOPs in the file, in its order."""
    own = OFFICES / f"{name}.yaml"
    files = [own] if own.exists() else sorted(OFFICES.glob(f"{name}-*.yaml"))
    return tuple(read_sop(file).sop for file in files)


def make(name: str) -> bytes:
    """The office's file."""
    return _MAKERS[name](*truths(name))


def main(folder: Path) -> None:
    """Writes the files."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        (folder / f"{name}.docx").write_bytes(make(name))
    for truth in OFFICES.glob("*.yaml"):
        copyfile(truth, folder / truth.name)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
