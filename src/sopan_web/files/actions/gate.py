"""The gate through which every upload comes in: measured, named, recognised, and scanned."""

from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from logging import getLogger
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from sopan_web.audit.actions import JournalActor, record
from sopan_web.common.errors import InvalidError
from sopan_web.files.actions.shelf import put_at_random
from sopan_web.files.failures import StoreError
from sopan_web.files.intake.kinds import Kind, begins_rightly
from sopan_web.files.intake.names import clean_name, ending_of
from sopan_web.files.models import UploadCheck
from sopan_web.files.scanning import ScannerError, scan
from sopan_web.settings.scanner import Address

_log = getLogger(__name__)
Verdict = UploadCheck.Verdict


@dataclass(frozen=True, slots=True)
class Accepted:
    """A file that may be read: ``name`` is for people, ``ending`` one of its kind's."""

    name: str
    ending: str
    content: bytes


def accept_upload(*, actor: JournalActor, tenant: int, file: UploadedFile[Any], kind: Kind) -> Accepted:
    """The file's content, once it is what its kind allows and the scanner, where there is one, found nothing in it.

    InvalidError with words for the person, ScannerError when there is no verdict and one is required. What is inside
    is still to be read by the kind's own reader, which has its own limits.
    """
    if (file.size or 0) > kind.most:
        raise InvalidError(_("Berkas lebih dari %(size)d MB. Pilih yang lebih kecil.") % {"size": kind.megabytes})
    name = clean_name(file.name or "")
    content = file.read(kind.most + 1)
    accepted = Accepted(name, ending_of(name), content)
    _check_kind(accepted, kind)
    if settings.CLAMAV is not None:
        _have_scanned(actor, tenant, accepted, settings.CLAMAV)
    return accepted


def _check_kind(file: Accepted, kind: Kind) -> None:
    if len(file.content) > kind.most:
        raise InvalidError(_("Berkas lebih dari %(size)d MB. Pilih yang lebih kecil.") % {"size": kind.megabytes})
    if file.ending not in kind.endings:
        endings = ", ".join(kind.endings)
        raise InvalidError(_("Berkas harus berakhiran %(endings)s.") % {"endings": endings})
    if not file.content:
        raise InvalidError(_("Berkas ini kosong. Pilih %(wanted)s.") % {"wanted": kind.wanted})
    if not begins_rightly(file.ending, file.content):
        text = _("Isi berkas ini tidak cocok dengan akhirannya, %(ending)s. Pilih %(wanted)s.")
        raise InvalidError(text % {"ending": file.ending, "wanted": kind.wanted})


def _have_scanned(actor: JournalActor, tenant: int, file: Accepted, scanner: Address) -> None:
    note = partial(_note, actor, tenant, file)
    try:
        finding = scan(file.content, scanner)
    except ScannerError as error:
        _log.error("scanner: %s", error.reason)
        if settings.CLAMAV_REQUIRED:
            raise
        return note(Verdict.UNKNOWN)
    if not finding:
        return note(Verdict.CLEAN)
    note(Verdict.INFECTED, finding)
    raise InvalidError(
        _("Berkas ini ditolak: pemindai menemukan program jahat di dalamnya (%(finding)s). Jangan membukanya lagi, dan"
          " beri tahu pengelola komputer Anda.")
        % {"finding": finding}
    )  # fmt: skip


def _note(actor: JournalActor, tenant: int, file: Accepted, verdict: Verdict, finding: str = "") -> None:
    """Kept whatever becomes of the upload; an infected file goes into quarantine, as proof."""
    digest = sha256(file.content).hexdigest()
    with transaction.atomic():
        UploadCheck.objects.create(
            tenant=tenant, account=actor.journal_id, filename=file.name, size=len(file.content), sha256=digest,
            verdict=verdict, finding=finding, kept_as=_quarantine(file.content) if finding else "",
        )  # fmt: skip
        if finding:
            detail = {"berkas": file.name, "temuan": finding, "sha256": digest}
            record(tenant=tenant, actor=actor, action="berkas.ditolak", detail=detail)


def _quarantine(content: bytes) -> str:
    """A store that is away takes nothing in; the refusal stands all the same."""
    try:
        return put_at_random("karantina", "", content)
    except StoreError:
        return ""
