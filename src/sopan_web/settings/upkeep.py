"""What the keeper of the server chooses: where backups of the night go, and what is written to the log."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

LEVELS = ("debug", "info", "warning", "error")


def read_backup() -> tuple[str, int]:
    """SOPAN_BACKUP, the folder of the nightly backups ("" for none), and SOPAN_BACKUP_KEEP, how many stay there."""
    folder = os.environ.get("SOPAN_BACKUP", "").strip()
    if folder and not Path(folder).is_absolute():
        raise ImproperlyConfigured(
            f"SOPAN_BACKUP={folder}: tulislah letak folder seutuhnya, misalnya /var/backups/sopan, atau kosongkan."
        )
    given = os.environ.get("SOPAN_BACKUP_KEEP", "").strip() or "14"
    if not (given.isascii() and given.isdigit() and 1 <= int(given) <= 3650):
        raise ImproperlyConfigured(f"SOPAN_BACKUP_KEEP={given}: isilah banyaknya cadangan, angka dari 1 sampai 3650.")
    return folder, int(given)


def read_log_level() -> str:
    """SOPAN_LOG: how much is written; "info" unless said otherwise."""
    level = os.environ.get("SOPAN_LOG", "").strip().lower() or "info"
    if level not in LEVELS:
        raise ImproperlyConfigured(f"SOPAN_LOG={level}: pilihlah {', '.join(LEVELS)}, atau kosongkan.")
    return level.upper()
