"""Uses the core with no extra installed: reads, checks, and draws every SOP of a folder: ``bare_core.py FOLDER``."""

import sys
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from sopan import Order, SopanError, WriteError, deliver, examine_file, explain_file

OPTIONAL = ("rich", "typst", "pikepdf", "django")


def main(folder: Path) -> int:
    """The number of SOPs read, checked, explained, and drawn. Fails when an optional package is there after all."""
    present = [name for name in OPTIONAL if find_spec(name)]
    if present:
        raise SystemExit(f"not bare: {', '.join(present)} is installed")
    sources = sorted(folder.glob("*.yaml"))
    with TemporaryDirectory() as place:
        for source in sources:
            use(source, Path(place))
    return len(sources)


def use(source: Path, place: Path) -> None:
    """One SOP through everything that needs no extra; asking for a PDF must say which extra is missing."""
    examine_file(source)
    explain_file(source)
    outputs = tuple((name, place / f"x.{name}") for name in ("svg", "docx", "xlsx", "yaml", "json", "txt"))
    deliver(Order(source, outputs, place / "x.geometri.json"))
    try:
        deliver(Order(source, (("pdf", place / "x.pdf"),)))
    except WriteError as error:
        if "sopan[pdf]" not in str(error):
            raise
    else:
        raise SopanError("a PDF came out without its engine")


if __name__ == "__main__":
    count = main(Path(sys.argv[1]))
    sys.stdout.write(f"inti tanpa paket pilihan: {count} SOP dibaca, diperiksa, diceritakan, dan digambar\n")
