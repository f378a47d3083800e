"""Which SOP files a command line means."""

import glob
import os
from collections.abc import Iterable
from pathlib import Path

from sopan.errors import UnreadableError

_ENDINGS = (".yaml", ".yml", ".json")


def find_inputs(names: Iterable[str]) -> list[Path]:
    """The named files in order, a folder replaced by its SOP files by name. UnreadableError for an empty folder.

    A pattern that the shell left alone, as those of Windows do, is followed here.
    """
    found: dict[Path, None] = {}
    for name in follow_patterns(names):
        path = Path(name)
        found |= dict.fromkeys(_in_folder(path) if path.is_dir() else [path])
    return list(found)


def follow_patterns(names: Iterable[str]) -> list[str]:
    """The names, a pattern that is no file itself replaced by the files it fits, if there are any."""
    return [match for name in names for match in ([] if os.path.exists(name) else sorted(glob.glob(name))) or [name]]


def _in_folder(folder: Path) -> list[Path]:
    files = sorted(file for file in folder.iterdir() if file.suffix.lower() in _ENDINGS and file.is_file())
    if not files:
        raise UnreadableError(
            "folder ini tidak memuat berkas SOP.",
            file=str(folder),
            remedy="Akhirannya .yaml atau .json; subfolder tidak dibuka.",
        )
    return files
