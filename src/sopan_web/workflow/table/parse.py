"""Reads a table from its JSON form, and says in Indonesian what is wrong with it; writes it back."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from sopan_web.common.errors import InvalidError
from sopan_web.organisation.models import Peran
from sopan_web.workflow.table.definition import Basis, Condition, Effect, Kind, Note, State, Table, Transition

MOST = 40
E = TypeVar("E", bound=StrEnum)


class TableError(InvalidError):
    """A table that can't be used; ``problems`` are sentences, each about one thing."""

    id = "alur-tak-sah"

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("Tabel alur ini belum dapat dipakai. " + " ".join(problems))
        self.problems = problems


def parse_table(definition: object) -> Table:
    """The table of that JSON value. TableError for what can't be read; soundness is another question."""
    problems: list[str] = []
    record = _mapping(definition, "tabel", problems)
    states = _items(record, "states", lambda item, place: _state(item, place, problems), problems)
    rows = _items(record, "transitions", lambda item, place: _transitions(item, place, problems), problems)
    transitions = tuple(one for row in rows for one in row)
    basis = _items(record, "basis", lambda item, place: _basis(item, place, problems), problems)
    table = Table(_text(record, "name", "tabel", problems), str(record.get("initial", "")), states, transitions, basis)
    problems += _misfits(table)
    if problems:
        raise TableError(tuple(dict.fromkeys(problems)))
    return table


def write_table(table: Table) -> dict[str, Any]:
    """The JSON form; ``parse_table`` reads the same table back."""
    return {
        "name": table.name,
        "basis": [
            {"instrument": one.instrument, "clause": one.clause, "text": one.text, "verified": one.verified}
            for one in table.basis
        ],
        "initial": table.initial,
        "states": [
            {"key": one.key, "label": one.label, "kind": one.kind.value, "days": one.days} for one in table.states
        ],
        "transitions": [
            {
                "key": one.key,
                "label": one.label,
                "from": one.origin,
                "to": one.target,
                "roles": [role.value for role in one.roles],
                "note": one.note.value,
                "effects": sorted(effect.value for effect in one.effects),
                "conditions": sorted(condition.value for condition in one.conditions),
            }
            for one in table.transitions
        ],
    }


def _state(item: Mapping[str, Any], place: str, problems: list[str]) -> State:
    days = item.get("days")
    if not (days is None or (isinstance(days, int) and not isinstance(days, bool) and 1 <= days <= 366)):
        problems.append(f"{place}: batas hari harus bilangan 1 sampai 366, atau dikosongkan.")
        days = None
    kind = _choice(Kind, item.get("kind"), f"{place}, jenis", problems) or Kind.PROSES
    return State(_key(item, place, problems), _text(item, "label", place, problems), kind, days)


def _transitions(item: Mapping[str, Any], place: str, problems: list[str]) -> tuple[Transition, ...]:
    """One for each state it may leave: a list in ``from`` is a short way of writing several."""
    origins = item.get("from")
    whole: dict[str, Any] = {
        "key": _key(item, place, problems),
        "label": _text(item, "label", place, problems),
        "target": str(item.get("to", "")),
        "roles": _choices(Peran, item.get("roles", []), f"{place}, peran", problems),
        "note": _choice(Note, item.get("note", "optional"), f"{place}, catatan", problems) or Note.OPTIONAL,
        "effects": frozenset(_choices(Effect, item.get("effects", []), f"{place}, dampak", problems)),
        "conditions": frozenset(_choices(Condition, item.get("conditions", []), f"{place}, syarat", problems)),
    }
    return tuple(
        Transition(origin=str(origin), **whole) for origin in (origins if isinstance(origins, list) else [origins])
    )


def _basis(item: Mapping[str, Any], place: str, problems: list[str]) -> Basis:
    instrument, clause, text = (_text(item, name, place, problems) for name in ("instrument", "clause", "text"))
    return Basis(instrument, clause, text, verified=item.get("verified") is True)


def _misfits(table: Table) -> list[str]:
    """Keys used twice, and names of states that don't exist."""
    keys = [state.key for state in table.states]
    pairs = [(one.origin, one.key) for one in table.transitions]
    problems = [f'Keadaan "{key}" tertulis dua kali.' for key in dict.fromkeys(keys) if keys.count(key) > 1]
    problems += [
        f'Langkah "{key}" dari keadaan "{origin}" tertulis dua kali.'
        for origin, key in dict.fromkeys(pairs)
        if pairs.count((origin, key)) > 1
    ]
    named = [("Keadaan awal", table.initial)]
    named += [(f'Langkah "{one.label}"', end) for one in table.transitions for end in (one.origin, one.target)]
    return problems + [f'{who}: keadaan "{key}" tidak ada.' for who, key in named if key not in keys]


def _items(record: Mapping[str, Any], name: str, read: Callable[..., Any], problems: list[str]) -> tuple[Any, ...]:
    value = record.get(name, [])
    if not isinstance(value, list) or len(value) > MOST:
        problems.append(f'Bagian "{name}" harus daftar dengan paling banyak {MOST} butir.')
        return ()
    label = {"states": "Keadaan", "transitions": "Langkah", "basis": "Dasar"}[name]
    return tuple(
        read(_mapping(item, place, problems), place)
        for place, item in ((f"{label} ke-{number}", item) for number, item in enumerate(value, 1))
    )


def _mapping(value: object, place: str, problems: list[str]) -> Mapping[str, Any]:
    if isinstance(value, Mapping):
        return value
    problems.append(f"{place}: isinya tidak terbaca.")
    return {}


def _key(item: Mapping[str, Any], place: str, problems: list[str]) -> str:
    key = item.get("key")
    if isinstance(key, str) and 1 <= len(key) <= 40 and key.replace("-", "").isalnum() and key == key.lower():
        return key
    problems.append(f"{place}: kunci harus berupa huruf kecil, angka, dan tanda hubung.")
    return ""


def _text(item: Mapping[str, Any], name: str, place: str, problems: list[str]) -> str:
    text = item.get(name)
    if isinstance(text, str) and text.strip() and len(text) <= 200:
        return " ".join(text.split())
    problems.append(f"{place}: nama belum diisi atau terlalu panjang.")
    return ""


def _choices(kind: type[Any], values: object, place: str, problems: list[str]) -> tuple[Any, ...]:
    found = [_choice(kind, value, place, problems) for value in (values if isinstance(values, list) else [values])]
    return tuple(dict.fromkeys(one for one in found if one is not None))


def _choice(kind: type[E], value: object, place: str, problems: list[str]) -> E | None:
    try:
        return kind(str(value))
    except ValueError:
        known = ", ".join(str(one.value) for one in kind)
        problems.append(f'{place}: "{value}" tidak dikenal; yang ada: {known}.')
        return None
