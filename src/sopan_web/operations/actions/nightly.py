"""The backup of every night, into the folder that SOPAN_BACKUP names."""

import re
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django_tasks import task

from sopan_web.common.clock import now
from sopan_web.jobs.backlog import waiting
from sopan_web.operations.actions.backup import make_backup
from sopan_web.operations.archive.writing import UNFINISHED

_NAME = re.compile(r"sopan-[0-9]{4}-[0-9]{2}-[0-9]{2}\.tar\.gz")
_HOUR = 1
"""Not before one o'clock: what midnight brings into force is in it."""


def back_up_when_due() -> None:
    """Orders today's backup, once, if the folder has none yet."""
    moment = now().astimezone(ZoneInfo(settings.TIME_ZONE))
    if not settings.BACKUP_FOLDER or moment.hour < _HOUR or _path_of(moment).exists():
        return
    with transaction.atomic():
        if not any(one.task == back_up.module_path for one in waiting()):
            back_up.enqueue()


@task
def back_up() -> None:
    """Makes today's backup, and takes the oldest ones away; doing it twice does nothing the second time."""
    path = _path_of(now().astimezone(ZoneInfo(settings.TIME_ZONE)))
    if path.exists():
        return
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    make_backup(path=path)
    clear_out(path.parent, settings.BACKUP_KEEP)


def clear_out(folder: Path, keep: int) -> None:
    """Leaves the newest ``keep`` nightly backups, files of other names, and no remains of a killed one."""
    nightly = sorted(path for path in folder.iterdir() if _NAME.fullmatch(path.name))
    for path in nightly[:-keep]:
        path.unlink()
    yesterday = (now() - timedelta(days=1)).timestamp()
    for path in folder.glob(f"sopan-*{UNFINISHED}"):
        if path.stat().st_mtime < yesterday:
            path.unlink()


def _path_of(moment: datetime) -> Path:
    return Path(settings.BACKUP_FOLDER) / f"sopan-{moment:%Y-%m-%d}.tar.gz"
