"""`check --deploy` tries what nobody would miss before the night: database, backup folder, the names of settings."""

import os
import tempfile
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning as Doubt, register
from django.db import DatabaseError, connection

from sopan import name_cause
from sopan_web.common.answers.troubles import on_one_line

KNOWN = frozenset(
    {
        "SOPAN_ACCESS_LOG", "SOPAN_BACKUP", "SOPAN_BACKUP_KEEP", "SOPAN_CLAMAV", "SOPAN_CLAMAV_WAJIB", "SOPAN_DATA",
        "SOPAN_DEMO", "SOPAN_HTTPS", "SOPAN_LOG", "SOPAN_MAIL_FROM", "SOPAN_PROXY", "SOPAN_RATE_FACTOR",
        "SOPAN_S3_ENDPOINT", "SOPAN_S3_KEY", "SOPAN_S3_REGION", "SOPAN_S3_SECRET", "SOPAN_S3_SECRET_FILE",
        "SOPAN_STORAGE", "SOPAN_URL",
    }
)  # fmt: skip


@register(deploy=True)
def check_database(**_: Any) -> list[CheckMessage]:
    """Connects to it."""
    try:
        connection.ensure_connection()
    except DatabaseError as error:
        hint = f"Periksa DATABASE_URL dan servernya, atau izin folder data ({on_one_line(error)})."
        return [Error("Basis data tidak dapat dihubungi.", hint=hint, id="sopan.E004")]
    return []


@register(deploy=True)
def check_backup_folder(**_: Any) -> list[CheckMessage]:
    """Writes into it, as tonight's backup will; the folder is made when it is missing."""
    if not settings.BACKUP_FOLDER:
        return []
    folder = Path(settings.BACKUP_FOLDER)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return []
    except OSError as error:
        hint = f"Buat foldernya dan beri pemakai SOPAN hak menulis, atau ganti SOPAN_BACKUP ({name_cause(error)})."
        return [Error(f"Folder cadangan {folder} tidak dapat ditulisi.", hint=hint, id="sopan.E005")]


@register(deploy=True)
def check_names(**_: Any) -> list[CheckMessage]:
    """A setting with a slip in its name would be left out without a word."""
    unknown = sorted(name for name in os.environ if name.startswith("SOPAN_") and name not in KNOWN)
    return [Doubt(f"Setelan {name} tidak dikenal.", hint=_meant(name), id="sopan.W001") for name in unknown]


def _meant(name: str) -> str:
    near = get_close_matches(name, KNOWN, 1, 0.8)
    return f"Maksud Anda {near[0]}?" if near else "Hapus, atau lihat daftarnya di petunjuk mengoperasikan."
