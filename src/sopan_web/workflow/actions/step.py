"""The deed behind every button of the way: one step of one passage, or nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from sopan_web.common.errors import ConflictError, MissingError, RefusedError, refuse
from sopan_web.documents.actions import freeze_edition, reopen_edition
from sopan_web.files.actions import discard_on_failure
from sopan_web.organisation.actor import Actor
from sopan_web.workflow.actions.enact import EnactmentOrder, enact
from sopan_web.workflow.actions.force import start_when_due
from sopan_web.workflow.actions.passage import Move, hold_record, lock_passages, note_step
from sopan_web.workflow.actions.revoke import revoke
from sopan_web.workflow.models import Passage, Step
from sopan_web.workflow.queries.ways.choices import Choice, judge
from sopan_web.workflow.queries.ways.findings import check_findings
from sopan_web.workflow.queries.ways.tables import state_of, table_of
from sopan_web.workflow.table import Effect, Note

MAX_NOTE = 2_000
MAX_REASON = 300


@dataclass(frozen=True, slots=True)
class Statement:
    """What the person says with the step.

    ``reason`` is the public sentence of a submission (what changed and why), ``warning_reason`` why its warnings may
    stand. ``tanggal_efektif`` (None: today), ``atas_nama`` (a jabatan's id), and ``site`` (the address that the QR code
    leads to, when the settings name none) are for enactment.
    """

    note: str = ""
    reason: str = ""
    warning_reason: str = ""
    tanggal_efektif: date | None = None
    atas_nama: int | None = None
    site: str = ""


@dataclass(frozen=True, slots=True)
class _Going:
    """A step that passed every check of right and order."""

    actor: Actor
    passage: Passage
    choice: Choice
    statement: Statement

    def move(self, **more: object) -> Move:
        """As the book of steps wants it."""
        note = self.statement.note.strip()
        return Move(self.passage, self.choice.transition, self.actor, self.choice.role, note, **more)  # type: ignore[arg-type]


def take_step(
    *, actor: Actor, passage: int, transition: str, statement: Statement | None = None, seen: int | None = None
) -> Step:
    """Makes one transition with all that belongs to it, in one transaction.

    ``seen`` is how many steps the person saw; ConflictError when somebody made another one since. RefusedError says why
    the actor may not, InvalidError what is missing.
    """
    said = statement or Statement()
    with discard_on_failure(), transaction.atomic():
        locked = _lock(actor, passage)
        choice = _choose(actor, locked, transition, seen)
        _check_note(choice, said)
        effect = next((_EFFECTS[one] for one in choice.transition.effects if one in _EFFECTS), _pass_on)
        return effect(_Going(actor, locked, choice, said))


def _lock(actor: Actor, pk: int) -> Passage:
    hold_record(pk)
    found = lock_passages().filter(pk=pk, edition__record__daerah=actor.daerah).first()
    if found is None:
        raise MissingError(_("SOP ini tidak ada. Periksa alamatnya, atau cari di daftar SOP."))
    return found


def _choose(actor: Actor, passage: Passage, key: str, seen: int | None) -> Choice:
    one = table_of(passage).find(passage.state, key)
    if one is None or (seen is not None and seen != passage.steps.count()):
        state = state_of(passage).shown
        raise ConflictError(_("SOP ini sudah melangkah; sekarang berada di “%(state)s”.") % {"state": state})
    choice = judge(actor, passage, one)
    if choice.why_not:
        raise RefusedError(choice.why_not)
    return choice


def _check_note(choice: Choice, said: Statement) -> None:
    most = MAX_REASON if choice.transition.does(Effect.REVOKE) else MAX_NOTE
    if len(said.note) > most:
        refuse("note", _("Catatan paling banyak %(most)s huruf.") % {"most": most})
    if choice.transition.note is Note.REQUIRED and not said.note.strip():
        refuse("note", _("Tulis alasannya; langkah ini tidak dapat dilakukan tanpa catatan."))


def _pass_on(going: _Going) -> Step:
    return note_step(going.move(version=going.passage.version))


def _submit(going: _Going) -> Step:
    reason = " ".join(going.statement.reason.split())
    if not reason or len(reason) > MAX_REASON:
        refuse(
            "reason",
            _("Tulis alasan perubahan dalam satu kalimat, paling banyak 300 huruf; kalimat ini tampil untuk umum."),
        )
    version = freeze_edition(actor=going.actor, edition=going.passage.edition_id, reason=reason)
    going.passage.edition.refresh_from_db()
    warnings = check_findings(going.passage.edition, going.statement.warning_reason)
    detail: dict[str, object] = {"alasan": reason}
    if warnings:
        detail |= {"peringatan": warnings, "alasan_peringatan": going.statement.warning_reason.strip()}
    return note_step(going.move(version=version, detail=detail))


def _reopen(going: _Going) -> Step:
    reopen_edition(actor=going.actor, edition=going.passage.edition_id)
    return note_step(going.move())


def _enact(going: _Going) -> Step:
    said, role = going.statement, going.choice.role
    assert role is not None  # judge found one
    order = EnactmentOrder(going.actor, going.passage, role, said.tanggal_efektif, said.atas_nama, said.site)
    enactment = enact(order)
    detail = {
        "nomor": enactment.nomor,
        "tanggal_efektif": enactment.tanggal_efektif.isoformat(),
        "kode": enactment.code,
    }
    step = note_step(going.move(version=enactment.version, detail=detail))
    start_when_due(going.passage, going.actor.today)
    return step


def _revoke(going: _Going) -> Step:
    revoke(passage=going.passage, today=going.actor.today, reason=going.statement.note.strip())
    return note_step(going.move(version=going.passage.version))


_EFFECTS: dict[Effect, Callable[[_Going], Step]] = {
    Effect.FREEZE: _submit,
    Effect.REOPEN: _reopen,
    Effect.ENACT: _enact,
    Effect.REVOKE: _revoke,
}
