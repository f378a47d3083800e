"""A database and its files as they are, read without the code under test, and commands in places of their own."""

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import connection

OF_THE_PLACE = (
    "auth_permission", "django_content_type", "django_session", "organisation_session", "jobs_queuedtask",
    "procrastinate_", "search_", "sqlite_",
)  # fmt: skip
"""Tables whose rows a backup leaves behind on purpose."""


def read_tables() -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, as the engine gives it."""
    names = [name for name in connection.introspection.table_names() if not name.startswith(OF_THE_PLACE)]
    with connection.cursor() as cursor:
        found = {}
        for name in sorted(names):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(name)}")
            found[name] = sorted(cursor.fetchall(), key=repr)
    return found


def read_files() -> dict[str, str]:
    """The hash of every file in the data folder's storage, by name."""
    root = Path(settings.DATA) / "berkas"
    return {
        str(path.relative_to(root)): sha256(path.read_bytes()).hexdigest() for path in root.rglob("*") if path.is_file()
    }


def empty_store() -> None:
    """Takes every file away, also those of tests before."""
    for name in read_files():
        default_storage.delete(name)


def surroundings(folder: Path, database: str = "") -> dict[str, str]:
    """The environment of a place: SQLite in ``folder`` unless ``database`` names another one."""
    chosen = {"PATH": os.environ["PATH"], "SOPAN_DATA": str(folder), "ALLOWED_HOSTS": "sop.contoh.test"}
    return chosen | ({"DATABASE_URL": database} if database else {})


def manage(folder: Path, *words: str, database: str = "") -> subprocess.CompletedProcess[str]:
    """One command of `sopan-web` there."""
    return subprocess.run(
        [sys.executable, "-m", "sopan_web", *words],
        env=surroundings(folder, database),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
