"""Which SOP files a command line means."""

import glob
from collections.abc import Iterable
from pathlib import Path

from sopan.errors import UnreadableError

_ENDINGS = (".yaml", ".yml", ".json")


def find_inputs(names: Iterable[str]) -> list[Path]:
    """The named files in order, a folder replaced by its SOP files by name. UnreadableError for an empty folder.

    A pattern that the shell left alone, as those of Windows do, is followed here.
    """
    found: dict[Path, None] = {}
    for path in (path for name in names for path in _named(name)):
        found |= dict.fromkeys(_in_folder(path) if path.is_dir() else [path])
    return list(found)


def _named(name: str) -> list[Path]:
    path = Path(name)
    return [path] if path.exists() else [Path(match) for match in sorted(glob.glob(name))] or [path]


def _in_folder(folder: Path) -> list[Path]:
    files = sorted(file for file in folder.iterdir() if file.suffix.lower() in _ENDINGS and file.is_file())
    if not files:
        raise UnreadableError(
            "folder ini tidak memuat berkas SOP.",
            file=str(folder),
            remedy="Akhirannya .yaml atau .json; subfolder tidak dibuka.",
        )
    return files
