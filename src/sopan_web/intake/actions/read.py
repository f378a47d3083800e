"""Reads a batch file after file, in a process of its own; whatever happens to one, the next one is read."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from logging import getLogger
from typing import Any

from django.db import DatabaseError, transaction
from django.utils.translation import gettext as _
from django_tasks import task

from sopan import Brought, ReadingProcess, UnreadableError, bring
from sopan_web.documents.queries.drawing import profile_of
from sopan_web.files.actions import discard, discard_on_failure, put_at_random
from sopan_web.files.failures import LostFileError
from sopan_web.intake.actions.halting import Halt, StoppedError
from sopan_web.intake.actions.reading import found_sop
from sopan_web.intake.actions.unpack import unpack
from sopan_web.intake.actions.viewing import make_views
from sopan_web.intake.models import FOLDER, Batch, FoundSop, SourceFile
from sopan_web.intake.queries.doubts import said
from sopan_web.intake.queries.originals import read_original
from sopan_web.jobs.progress import report

_log = getLogger(__name__)
_TOLD = 120
State = SourceFile.State


@task
def read_batch(batch: int) -> None:
    """What has been read stays read; so a second attempt begins where the first one broke off."""
    found = Batch.objects.filter(pk=batch).first()
    if found is None:
        return
    if found.archive:
        report(0, 0, _("Membuka %s") % found.name)
        unpack(found)
    with ReadingProcess() as process, suppress(StoppedError):
        _read_files(found, process, Halt(batch))


def _read_files(batch: Batch, process: ReadingProcess, halt: Halt) -> None:
    """Those that wait; StoppedError when somebody wants it to stand still."""
    done, total = batch.files.exclude(state=State.WAITING).count(), batch.files.count()
    for source in batch.files.filter(state=State.WAITING).order_by("number"):
        halt()
        report(done, total, _("Membaca %s") % source.name[-_TOLD:])
        tell = partial(_tell_page, source.name[-_TOLD:], done, total)
        _keep(source, *_read(source, partial(process.run, tell=tell, pulse=halt)))
        done += 1
    make_views(batch.pk, process, halt)


def _tell_page(name: str, done: int, total: int, number: int, pages: int, _seconds: float) -> None:
    words = {"name": name, "number": number, "pages": pages}
    report(done, total, _("Membaca %(name)s, halaman %(number)d dari %(pages)d") % words)


def _read(source: SourceFile, run: Callable[..., Brought]) -> tuple[Brought | None, list[FoundSop], str]:
    """What the file holds, or why there is no telling."""
    try:
        brought = run(bring, read_original(source), source.name)
        profile = profile_of(source.batch.daerah)
        numbered = enumerate(brought.readings, 1)
        return brought, [found_sop(source, number, one, brought, profile) for number, one in numbered], ""
    except UnreadableError as error:
        return None, [], said(error)
    except LostFileError as error:
        return None, [], error.message
    except (StoppedError, DatabaseError):
        raise
    except Exception:
        _log.exception("source file %s of batch %s", source.pk, source.batch_id)
        return None, [], _("Terjadi kesalahan pada program ketika membacanya. Sampaikan berkas ini kepada pengelola.")


def _keep(source: SourceFile, brought: Brought | None, found: list[FoundSop], failure: str) -> None:
    with discard_on_failure(), transaction.atomic():
        changed = {"state": State.FAILED, "message": failure} if brought is None else _read_state(brought)
        # Somebody else who reads the same file, after a crash that was none, finds it read.
        if SourceFile.objects.filter(pk=source.pk, state=State.WAITING).update(**changed):
            FoundSop.objects.bulk_create(found)
        elif "view" in changed:
            discard(changed["view"])


def _read_state(brought: Brought) -> dict[str, Any]:
    """What its row says from now on; a scan is shown with its words from here on."""
    changed: dict[str, Any] = {
        "state": State.READ if brought.readings else State.NONE, "message": brought.refusal, "kind": brought.kind,
        "remarks": list(brought.remarks),
    }  # fmt: skip
    if brought.searchable:
        changed |= {"view": put_at_random(FOLDER, ".pdf", brought.searchable), "searchable": True}
    return changed
