"""Whether a table may be used at all: no way past the referee, nobody lost on the way, effects where they belong."""

from collections.abc import Iterator

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
        yield f'Keadaan awal "{table.state(table.initial).label}" harus berjenis draf.'
    for kind in (Kind.DISAHKAN, Kind.BERLAKU):
        if len(table.of_kind(kind)) != 1:
            yield f'Harus ada tepat satu keadaan berjenis "{kind.label}".'
    for effect, what in ((Effect.START, "mulai berlaku"), (Effect.REPLACE, "diganti edisi baru")):
        if sum(one.does(effect) for one in table.transitions) != 1:
            yield f"Harus ada tepat satu langkah sistem untuk {what}."


def _moves(table: Table) -> Iterator[str]:
    for one in table.transitions:
        origin, target = table.kind_of(one.origin), table.kind_of(one.target)
        move = one.effects - {Effect.VERIFY}
        if (origin, target) == (Kind.BERLAKU, Kind.BERAKHIR):
            if move not in ({Effect.REPLACE}, {Effect.REVOKE}):
                yield f"{_name(table, one)}: harus berarti diganti atau dicabut."
        elif (origin, target) not in _MOVES:
            yield f"{_name(table, one)}: tidak ada jalan dari jenis {origin} ke jenis {target}."
        elif move != ({_MOVES[origin, target]} - {None}):
            yield f"{_name(table, one)}: dampaknya tidak sesuai dengan jenis keadaan di kedua ujungnya."
        if one.does(Effect.VERIFY) and (origin, target) != (Kind.PROSES, Kind.PROSES):
            yield f"{_name(table, one)}: verifikasi harus dari satu meja ke meja lain."


def _people(table: Table) -> Iterator[str]:
    for one in table.transitions:
        if one.is_system:
            if one.roles:
                yield f"{_name(table, one)}: dijalankan sistem pada harinya, jadi tanpa peran."
            continue
        if not one.roles:
            yield f"{_name(table, one)}: belum ada peran yang menjalankannya."
        for role in one.roles:
            if not any(reach_of(ability, role) for ability in _needed(one)):
                yield f'{_name(table, one)}: peran "{role.label}" tidak berwenang untuk ini.'
        if one.does(Effect.VERIFY) and set(one.roles) != {Peran.VERIFIKATOR}:
            yield f"{_name(table, one)}: verifikasi hanya oleh Verifikator (Bagian Organisasi)."
        if one.does(Effect.ENACT):
            for ability in _ABILITIES[Effect.ENACT]:
                if not any(reach_of(ability, role) for role in one.roles):
                    yield f"{_name(table, one)}: tidak ada peran yang berwenang {ability.value}."
        if one.does(Effect.REVOKE) and one.note is not Note.REQUIRED:
            yield f"{_name(table, one)}: pencabutan harus disertai alasan."


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
            yield f'Keadaan "{state.label}" tidak dapat dicapai dari keadaan awal.'


def _homeward(table: Table) -> Iterator[str]:
    """From everywhere on the way, enactment can still be reached."""
    goals = {state.key for state in table.of_kind(Kind.DISAHKAN)}
    seen = _spread(goals, [(one.target, one.origin) for one in table.transitions])
    for state in _under_way(table):
        if state.key not in seen:
            yield f'Dari keadaan "{state.label}" pengesahan tidak dapat dicapai.'


def _ways_back(table: Table) -> Iterator[str]:
    """Every desk can send the document back, and says why."""
    for state in table.of_kind(Kind.PROSES):
        back = [one for one in table.leaving(state.key) if one.does(Effect.REOPEN) and not one.conditions]
        if not back:
            yield f'Dari keadaan "{state.label}" tidak ada jalan kembali ke perbaikan.'
        for one in back:
            if one.note is not Note.REQUIRED:
                yield f"{_name(table, one)}: pengembalian harus disertai catatan."


def _no_way_past(table: Table) -> Iterator[str]:
    """Walks all states twice, verified and not: enactment must never start from the unverified side."""
    seen = {(table.initial, False)}
    queue = [(table.initial, False)]
    while queue:
        key, verified = queue.pop()
        for one in table.leaving(key):
            if one.does(Effect.ENACT) and not verified:
                yield f"{_name(table, one)}: dapat dicapai tanpa verifikasi Bagian Organisasi."
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


def _name(table: Table, one: Transition) -> str:
    return f'Langkah "{one.label}" dari "{table.state(one.origin).label}"'
