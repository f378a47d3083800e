"""What a new table would change, in sentences, before anybody decides."""

from collections.abc import Iterator

from sopan_web.workflow.table.definition import Table, Transition

_NOTES = {"required": "catatan wajib", "optional": "catatan boleh kosong", "none": "tanpa catatan"}


def plan_changes(present: Table, future: Table) -> list[str]:
    """Each change a sentence; empty when both tables are the same."""
    lines = [*_names(present, future), *_states(present, future), *_transitions(present, future)]
    if not lines and present != future:
        lines.append("Urutan baris berubah.")
    return lines


def _names(present: Table, future: Table) -> Iterator[str]:
    if present.name != future.name:
        yield f'Nama alur menjadi "{future.name}".'
    if present.initial != future.initial:
        yield f'Keadaan awal menjadi "{future.state(future.initial).label}".'


def _states(present: Table, future: Table) -> Iterator[str]:
    before = {state.key: state for state in present.states}
    after = {state.key: state for state in future.states}
    yield from (f'Keadaan "{before[key].label}" dihapus.' for key in before if key not in after)
    yield from (f'Keadaan baru: "{after[key].label}".' for key in after if key not in before)
    for key, new in after.items():
        old = before.get(key, new)
        if old.label != new.label:
            yield f'Keadaan "{old.label}" bernama "{new.label}".'
        if old.kind is not new.kind:
            yield f'Keadaan "{new.label}" berarti: {new.kind.label.lower()}.'
        if old.days != new.days:
            yield f'Batas waktu "{new.label}": ' + (f"{new.days} hari kerja." if new.days else "tidak ada.")


def _transitions(present: Table, future: Table) -> Iterator[str]:
    before = {(one.origin, one.key): one for one in present.transitions}
    after = {(one.origin, one.key): one for one in future.transitions}
    yield from (f"Langkah dihapus: {_tell(before[key], present)}." for key in before if key not in after)
    yield from (f"Langkah baru: {_tell(after[key], future)}." for key in after if key not in before)
    for key, new in after.items():
        old = before.get(key, new)
        changes = list(_differences(old, new, future))
        if changes:
            yield f"Langkah {_tell(old, present)}: {'; '.join(changes)}."


def _differences(old: Transition, new: Transition, future: Table) -> Iterator[str]:
    if old.label != new.label:
        yield f'bernama "{new.label}"'
    if old.target != new.target:
        yield f'menuju "{future.state(new.target).label}"'
    if old.roles != new.roles:
        yield f"oleh {_roles(new)}"
    if old.note is not new.note:
        yield _NOTES[new.note.value]
    if old.effects != new.effects:
        yield "dampaknya berubah"
    if old.conditions != new.conditions:
        yield "syaratnya berubah"


def _tell(one: Transition, table: Table) -> str:
    ends = f"{table.state(one.origin).label} → {table.state(one.target).label}"
    return f'"{one.label}" ({ends}, oleh {_roles(one)})'


def _roles(one: Transition) -> str:
    return ", ".join(role.label for role in one.roles) or "sistem"
