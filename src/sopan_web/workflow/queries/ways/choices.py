"""What an actor may do with a passage now, and why not: the one place that judges role, reach, author, and order."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import Peran
from sopan_web.organisation.permissions import Ability, reach_of
from sopan_web.workflow.models import Passage
from sopan_web.workflow.queries.ways.tables import table_of
from sopan_web.workflow.table import Condition, Effect, Transition


@dataclass(frozen=True, slots=True)
class Choice:
    """``role`` is the part in which the actor would make the transition; ``why_not`` is "" when it may be made."""

    transition: Transition
    role: Peran | None
    why_not: str

    @property
    def allowed(self) -> bool:
        """Whether it may be made now."""
        return not self.why_not


def list_choices(actor: Actor, passage: Passage) -> tuple[Choice, ...]:
    """Every transition that a person could make from here, in the table's order."""
    leaving = table_of(passage).leaving(passage.state)
    return tuple(judge(actor, passage, one) for one in leaving if not one.is_system)


def judge(actor: Actor, passage: Passage, one: Transition) -> Choice:
    """Whether ``actor`` may make ``one``, which leaves the passage's state."""
    if one.is_system:
        return Choice(one, None, _("Langkah ini dijalankan sistem pada harinya."))
    role = next((role for role in one.roles if role_fits(role, passage, one) and _plays(actor, role, passage)), None)
    if role is None:
        fitting = [str(role.label) for role in one.roles if role_fits(role, passage, one)]
        return Choice(one, None, _("Dilakukan oleh: %(roles)s.") % {"roles": "; ".join(fitting)})
    return Choice(one, role, _why_not(actor, passage, one))


def role_fits(role: Peran, passage: Passage, one: Transition) -> bool:
    """Cross-office SOPs are enacted and revoked by those who stand above the offices, all others by the owner."""
    cross_office = passage.edition.record.lintas_perangkat_daerah
    if one.does(Effect.ENACT):
        return reach_of(Ability.ENACT_CROSS_OFFICE if cross_office else Ability.ENACT, role) is not None
    if one.does(Effect.REVOKE) and cross_office:
        return reach_of(Ability.ENACT_CROSS_OFFICE, role) is not None
    return True


def authors_of(passage: Passage) -> set[int]:
    """The ids of all who created or changed the edition's content."""
    edition = passage.edition
    changed = edition.changes.order_by().values_list("author", flat=True).distinct()
    return {edition.created_by_id, *changed, *([edition.changed_by_id] if edition.changed_by_id else [])}


def is_verified(passage: Passage) -> bool:
    """Whether the version under way was verified after it was last frozen, by somebody who didn't write it."""
    table = table_of(passage)
    verified = False
    for origin, key in passage.steps.order_by("seq").values_list("origin", "transition"):
        step = table.find(origin, key)
        if step is not None:
            verified = (verified or step.does(Effect.VERIFY)) and not step.does(Effect.REOPEN)
    return verified


def _plays(actor: Actor, role: Peran, passage: Passage) -> bool:
    record = passage.edition.record
    return record.daerah_id == actor.daerah.pk and actor.plays(role, record.unit)


def _why_not(actor: Actor, passage: Passage, one: Transition) -> str:
    needs_authors = one.does(Effect.VERIFY) or one.conditions
    authors = authors_of(passage) if needs_authors else set()
    if one.does(Effect.VERIFY) and actor.pegawai.pk in authors:
        return _("Anda ikut menyusun SOP ini; pemeriksanya harus orang lain.")
    if Condition.AUTHOR in one.conditions and actor.pegawai.pk not in authors:
        return _("Hanya penyusunnya yang dapat melakukan ini.")
    if Condition.UNTOUCHED in one.conditions and _has_begun(passage, authors):
        return _("Pemeriksaan sudah dimulai; mintalah pemeriksa mengembalikannya.")
    if one.does(Effect.ENACT) and not is_verified(passage):
        return _("SOP ini belum diverifikasi Bagian Organisasi.")
    return ""


def _has_begun(passage: Passage, authors: set[int]) -> bool:
    """Whether somebody who didn't write it has remarked on it since it came to this desk."""
    remarks = passage.edition.threads.filter(comments__at__gte=passage.entered_at)
    return any(author not in authors for author in remarks.values_list("comments__author", flat=True))
