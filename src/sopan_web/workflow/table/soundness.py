"""Whether a table may be used at all: no way past the referee, nobody lost on the way, effects where they belong."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from sopan_web.organisation.models import Peran
from sopan_web.organisation.permissions import Ability, reach_of
from sopan_web.workflow.table.definition import Condition, Effect, Kind, Note, State, Table, Transition

_MOVES = {
    (Kind.DRAF, Kind.PROSES): Effect.FREEZE,
    (Kind.PROSES, Kind.DRAF): Effect.REOPEN,
    (Kind.PROSES, Kind.PROSES): None,
    (Kind.PROSES, Kind.DISAHKAN): Effect.ENACT,
    (Kind.DISAHKAN, Kind.BERLAKU): Effect.START,
    (Kind.DISAHKAN, Kind.BERAKHIR): Effect.REVOKE,
}
"""The moves there may be, and the effect each one must have (and no other may); berlaku -> berakhir has two."""

_ABILITIES = {
    Effect.FREEZE: (Ability.SUBMIT,),
    Effect.VERIFY: (Ability.VERIFY,),
    Effect.ENACT: (Ability.ENACT, Ability.ENACT_CROSS_OFFICE),
    Effect.REVOKE: (Ability.REVOKE,),
}
_REFEREE = (Ability.VERIFY, Ability.CHECK_LAW, Ability.APPROVE, Ability.ENACT, Ability.ENACT_CROSS_OFFICE)


def check_soundness(table: Table) -> tuple[str, ...]:
    """What is wrong with the table, a sentence each; empty when it may be used."""
    rules = (_kinds, _moves, _people, _reachable, _homeward, _ways_back, _no_way_past)
    return tuple(dict.fromkeys(problem for rule in rules for problem in rule(table)))


def _kinds(table: Table) -> Iterator[str]:
    if table.kind_of(table.initial) is not Kind.DRAF:
        label = table.state(table.initial).label
        yield _('Keadaan awal "%(label)s" harus berjenis draf.') % {"label": label}
    for kind in (Kind.DISAHKAN, Kind.BERLAKU):
        if len(table.of_kind(kind)) != 1:
            yield _('Harus ada tepat satu keadaan berjenis "%(kind)s".') % {"kind": kind.label}
    for effect, what in ((Effect.START, _("mulai berlaku")), (Effect.REPLACE, _("diganti edisi baru"))):
        if sum(one.does(effect) for one in table.transitions) != 1:
            yield _("Harus ada tepat satu langkah sistem untuk %(what)s.") % {"what": what}


def _moves(table: Table) -> Iterator[str]:
    for one in table.transitions:
        origin, target = table.kind_of(one.origin), table.kind_of(one.target)
        move = one.effects - {Effect.VERIFY}
        if (origin, target) == (Kind.BERLAKU, Kind.BERAKHIR):
            if move not in ({Effect.REPLACE}, {Effect.REVOKE}):
                yield _("%(step)s: harus berarti diganti atau dicabut.") % _name(table, one)
        elif (origin, target) not in _MOVES:
            facts = _name(table, one) | {"origin": origin, "target": target}
            yield _("%(step)s: tidak ada jalan dari jenis %(origin)s ke jenis %(target)s.") % facts
        elif move != ({_MOVES[origin, target]} - {None}):
            yield _("%(step)s: dampaknya tidak sesuai dengan jenis keadaan di kedua ujungnya.") % _name(table, one)
        if one.does(Effect.VERIFY) and (origin, target) != (Kind.PROSES, Kind.PROSES):
            yield _("%(step)s: verifikasi harus dari satu meja ke meja lain.") % _name(table, one)


def _people(table: Table) -> Iterator[str]:
    for one in table.transitions:
        if one.is_system:
            if one.roles:
                yield _("%(step)s: dijalankan sistem pada harinya, jadi tanpa peran.") % _name(table, one)
            continue
        if not one.roles:
            yield _("%(step)s: belum ada peran yang menjalankannya.") % _name(table, one)
        for role in one.roles:
            if not any(reach_of(ability, role) for ability in _needed(one)):
                facts = _name(table, one) | {"role": str(role.label)}
                yield _('%(step)s: peran "%(role)s" tidak berwenang untuk ini.') % facts
        if one.does(Effect.VERIFY) and set(one.roles) != {Peran.VERIFIKATOR}:
            yield _("%(step)s: verifikasi hanya oleh Verifikator (Bagian Organisasi).") % _name(table, one)
        if one.does(Effect.ENACT):
            for ability in _ABILITIES[Effect.ENACT]:
                if not any(reach_of(ability, role) for role in one.roles):
                    facts = _name(table, one) | {"ability": ability.label}
                    yield _("%(step)s: tidak ada peran yang berwenang %(ability)s.") % facts
        if one.does(Effect.REVOKE) and one.note is not Note.REQUIRED:
            yield _("%(step)s: pencabutan harus disertai alasan.") % _name(table, one)


def _needed(one: Transition) -> tuple[Ability, ...]:
    """The abilities of which a role must have one."""
    for effect, abilities in _ABILITIES.items():
        if one.does(effect):
            return abilities
    return (Ability.SUBMIT,) if Condition.AUTHOR in one.conditions else _REFEREE


def _reachable(table: Table) -> Iterator[str]:
    seen = _spread({table.initial}, [(one.origin, one.target) for one in table.transitions])
    for state in table.states:
        if state.key not in seen:
            yield _('Keadaan "%(label)s" tidak dapat dicapai dari keadaan awal.') % {"label": state.label}


def _homeward(table: Table) -> Iterator[str]:
    """From everywhere on the way, enactment can still be reached."""
    goals = {state.key for state in table.of_kind(Kind.DISAHKAN)}
    seen = _spread(goals, [(one.target, one.origin) for one in table.transitions])
    for state in _under_way(table):
        if state.key not in seen:
            yield _('Dari keadaan "%(label)s" pengesahan tidak dapat dicapai.') % {"label": state.label}


def _ways_back(table: Table) -> Iterator[str]:
    """Every desk can send the document back, and says why."""
    for state in table.of_kind(Kind.PROSES):
        back = [one for one in table.leaving(state.key) if one.does(Effect.REOPEN) and not one.conditions]
        if not back:
            yield _('Dari keadaan "%(label)s" tidak ada jalan kembali ke perbaikan.') % {"label": state.label}
        for one in back:
            if one.note is not Note.REQUIRED:
                yield _("%(step)s: pengembalian harus disertai catatan.") % _name(table, one)


def _no_way_past(table: Table) -> Iterator[str]:
    """Walks all states twice, verified and not: enactment must never start from the unverified side."""
    seen = {(table.initial, False)}
    queue = [(table.initial, False)]
    while queue:
        key, verified = queue.pop()
        for one in table.leaving(key):
            if one.does(Effect.ENACT) and not verified:
                yield _("%(step)s: dapat dicapai tanpa verifikasi Bagian Organisasi.") % _name(table, one)
            after = (one.target, (verified or one.does(Effect.VERIFY)) and not one.does(Effect.REOPEN))
            if after not in seen:
                seen.add(after)
                queue.append(after)


def _spread(start: set[str], edges: list[tuple[str, str]]) -> set[str]:
    seen, queue = set(start), list(start)
    while queue:
        key = queue.pop()
        for origin, target in edges:
            if origin == key and target not in seen:
                seen.add(target)
                queue.append(target)
    return seen


def _under_way(table: Table) -> tuple[State, ...]:
    return (*table.of_kind(Kind.DRAF), *table.of_kind(Kind.PROSES))


def _name(table: Table, one: Transition) -> dict[str, str]:
    facts = {"label": one.label, "origin": table.state(one.origin).label}
    return {"step": _('Langkah "%(label)s" dari "%(origin)s"') % facts}
