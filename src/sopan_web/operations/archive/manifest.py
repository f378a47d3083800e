"""What an archive says of itself, in its last member: whence it comes, what is in it, and the hash of every member."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import PurePosixPath

from sopan_web.operations.errors import ArchiveError

FORMAT = 1
MANIFEST = "manifest.json"
DATA, FILES = "data/", "berkas/"
TASKS = f"{DATA}tugas.jsonl"


@dataclass(frozen=True, slots=True)
class Table:
    """A table's columns, in the order of the values in its lines, and how many lines there are."""

    columns: tuple[str, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class Member:
    """Size in bytes and SHA-256 of one member."""

    size: int
    sha256: str


@dataclass(slots=True)
class Manifest:
    """``tables`` by model, ``counters`` (the last number given out) by table, ``migrations`` by app.

    ``missing`` are files that rows name and the storage did not have when the backup was made.
    """

    made_at: str
    version: str
    engine: str
    migrations: dict[str, list[str]]
    tables: dict[str, Table] = field(default_factory=dict)
    counters: dict[str, int] = field(default_factory=dict)
    members: dict[str, Member] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)

    def write(self) -> bytes:
        """As it stands in the archive."""
        return json.dumps({"format": FORMAT, **asdict(self)}, indent=1, sort_keys=True).encode()


def read_manifest(content: bytes) -> Manifest:
    """The manifest of an archive, which may come from anywhere."""
    try:
        found = json.loads(content)
        if found.pop("format") != FORMAT:
            raise ArchiveError("Cadangan ini dibuat dengan bentuk yang lebih baru. Pasang versi SOPAN yang lebih baru.")
        tables = {name: Table(tuple(one["columns"]), int(one["rows"])) for name, one in _dict(found, "tables")}
        members = {name: Member(int(one["size"]), str(one["sha256"])) for name, one in _dict(found, "members")}
        return Manifest(**found, tables=tables, members=members)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ArchiveError(f"Daftar isi cadangan ({MANIFEST}) tidak terbaca.") from error


def _dict(found: dict[str, Mapping[str, Mapping[str, str]]], name: str) -> list[tuple[str, Mapping[str, str]]]:
    return list(found.pop(name).items())


def is_sound(name: str) -> bool:
    """Whether a member may have this name: below one of the two folders, and nowhere else whatever the system."""
    if name == MANIFEST:
        return True
    path = PurePosixPath(name)
    parts = name.split("/")
    wild = "\\" in name or ":" in name or any(ord(sign) < 32 for sign in name)
    return name.startswith((DATA, FILES)) and not wild and not {"", ".", ".."} & set(parts) and len(path.parts) > 1
