"""Reads a batch file after file; whatever happens to one, the next one is read."""

from logging import getLogger
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django_tasks import task

from sopan import Brought, UnreadableError, bring
from sopan_web.files.failures import LostFileError
from sopan_web.files.queries import read_file
from sopan_web.intake.actions.reading import found_sop
from sopan_web.intake.actions.unpack import unpack
from sopan_web.intake.actions.viewing import make_views
from sopan_web.intake.models import Batch, FoundSop, SourceFile
from sopan_web.intake.queries.doubts import said
from sopan_web.jobs.progress import report

_log = getLogger(__name__)
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
    done, total = found.files.exclude(state=State.WAITING).count(), found.files.count()
    for source in found.files.filter(state=State.WAITING).order_by("number"):
        if Batch.objects.filter(pk=batch, stopped_at__isnull=False).exists():
            return
        report(done, total, source.name)
        _keep(source, *_read(source))
        done += 1
    report(done, total, _("Membuat gambar halaman aslinya"))
    make_views(batch)


def _read(source: SourceFile) -> tuple[Brought | None, list[FoundSop], str]:
    """What the file holds, or why there is no telling."""
    try:
        brought = bring(read_file(str(source.original.name), source.sha256), source.name)
        return brought, [found_sop(source, number, one, brought) for number, one in enumerate(brought.readings, 1)], ""
    except UnreadableError as error:
        return None, [], said(error)
    except LostFileError as error:
        return None, [], error.message
    except Exception:
        _log.exception("source file %s of batch %s", source.pk, source.batch_id)
        return None, [], _("Terjadi kesalahan pada program ketika membacanya. Sampaikan berkas ini kepada pengelola.")


def _keep(source: SourceFile, brought: Brought | None, found: list[FoundSop], failure: str) -> None:
    changed: dict[str, Any] = {"state": State.FAILED, "message": failure}
    if brought is not None:
        changed = {"state": State.READ if found else State.NONE, "message": brought.refusal, "kind": brought.kind}
        changed["remarks"] = list(brought.remarks)
    with transaction.atomic():
        # Somebody else who reads the same file, after a crash that was none, finds it read.
        if SourceFile.objects.filter(pk=source.pk, state=State.WAITING).update(**changed):
            FoundSop.objects.bulk_create(found)
