"""What a new table would change, in sentences, before anybody decides."""

from collections.abc import Iterator

from django.utils.translation import gettext as _, gettext_lazy

from sopan_web.workflow.table.definition import Note, Table, Transition

_NOTES = {
    Note.REQUIRED: gettext_lazy("catatan wajib"),
    Note.OPTIONAL: gettext_lazy("catatan boleh kosong"),
    Note.NONE: gettext_lazy("tanpa catatan"),
}


def plan_changes(present: Table, future: Table) -> list[str]:
    """Each change a sentence; empty when both tables are the same."""
    lines = [*_names(present, future), *_states(present, future), *_transitions(present, future)]
    if not lines and present != future:
        lines.append(_("Urutan baris berubah."))
    return lines


def _names(present: Table, future: Table) -> Iterator[str]:
    if present.name != future.name:
        yield _('Nama alur menjadi "%(name)s".') % {"name": future.name}
    if present.initial != future.initial:
        yield _('Keadaan awal menjadi "%(label)s".') % {"label": future.state(future.initial).label}


def _states(present: Table, future: Table) -> Iterator[str]:
    before = {state.key: state for state in present.states}
    after = {state.key: state for state in future.states}
    gone = (state.label for key, state in before.items() if key not in after)
    come = (state.label for key, state in after.items() if key not in before)
    yield from (_('Keadaan "%(label)s" dihapus.') % {"label": label} for label in gone)
    yield from (_('Keadaan baru: "%(label)s".') % {"label": label} for label in come)
    for key, new in after.items():
        old = before.get(key, new)
        if old.label != new.label:
            yield _('Keadaan "%(old)s" bernama "%(new)s".') % {"old": old.label, "new": new.label}
        if old.kind is not new.kind:
            yield _('Keadaan "%(label)s" berarti: %(kind)s.') % {"label": new.label, "kind": new.kind.label.lower()}
        if old.days != new.days:
            limit = _("%(days)s hari kerja") % {"days": new.days} if new.days else _("tidak ada")
            yield _('Batas waktu "%(label)s": %(limit)s.') % {"label": new.label, "limit": limit}


def _transitions(present: Table, future: Table) -> Iterator[str]:
    before = {(one.origin, one.key): one for one in present.transitions}
    after = {(one.origin, one.key): one for one in future.transitions}
    gone = (_tell(one, present) for key, one in before.items() if key not in after)
    come = (_tell(one, future) for key, one in after.items() if key not in before)
    yield from (_("Langkah dihapus: %(step)s.") % {"step": step} for step in gone)
    yield from (_("Langkah baru: %(step)s.") % {"step": step} for step in come)
    for key, new in after.items():
        old = before.get(key, new)
        changes = list(_differences(old, new, future))
        if changes:
            facts = {"step": _tell(old, present), "changes": "; ".join(changes)}
            yield _("Langkah %(step)s: %(changes)s.") % facts


def _differences(old: Transition, new: Transition, future: Table) -> Iterator[str]:
    if old.label != new.label:
        yield _('bernama "%(label)s"') % {"label": new.label}
    if old.target != new.target:
        yield _('menuju "%(label)s"') % {"label": future.state(new.target).label}
    if old.roles != new.roles:
        yield _("oleh %(roles)s") % {"roles": _roles(new)}
    if old.note is not new.note:
        yield str(_NOTES[new.note])
    if old.effects != new.effects:
        yield _("dampaknya berubah")
    if old.conditions != new.conditions:
        yield _("syaratnya berubah")


def _tell(one: Transition, table: Table) -> str:
    ends = f"{table.state(one.origin).label} → {table.state(one.target).label}"
    return _('"%(label)s" (%(ends)s, oleh %(roles)s)') % {"label": one.label, "ends": ends, "roles": _roles(one)}


def _roles(one: Transition) -> str:
    return ", ".join(str(role.label) for role in one.roles) or _("sistem")
