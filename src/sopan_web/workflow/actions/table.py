"""Changes a government's own table of states and transitions, as a whole."""

from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from sopan_web.audit.actions import record as note_in_journal
from sopan_web.common.errors import ConflictError, InvalidError
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import PemerintahDaerah
from sopan_web.organisation.permissions import Ability
from sopan_web.workflow.actions.passage import ensure_table
from sopan_web.workflow.models import WorkflowTable
from sopan_web.workflow.table import TableError, check_soundness, parse_table, plan_changes, write_table


def change_table(*, actor: Actor, definition: Mapping[str, object], seen: int) -> WorkflowTable:
    """Stores a sound table as the next one; what is under way keeps its own. ``seen`` is the number that was changed.

    TableError names what is unsound, ConflictError says that somebody else changed the table meanwhile.
    """
    actor.require(Ability.MANAGE_WORKFLOW)
    table = parse_table(definition)
    if problems := check_soundness(table):
        raise TableError(problems)
    with transaction.atomic():
        PemerintahDaerah.objects.select_for_update().get(pk=actor.daerah.pk)
        row, present = ensure_table(actor.daerah)
        if row.number != (seen or 1):
            raise ConflictError(
                _("Tabel alur ini baru saja diubah orang lain. Muat ulang, lalu ulangi perubahan Anda.")
            )
        changes = plan_changes(present, table)
        if not changes:
            raise InvalidError(_("Tidak ada yang berubah."))
        changed = WorkflowTable.objects.create(
            daerah=actor.daerah, number=row.number + 1, definition=write_table(table), created_by=actor.pegawai
        )
        note_in_journal(
            tenant=actor.daerah.pk, actor=actor, action="alur.diubah", subject=changed, detail={"perubahan": changes}
        )
    return changed
