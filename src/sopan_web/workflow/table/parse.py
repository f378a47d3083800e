"""Reads a table from its JSON form, and says in words what is wrong with it; writes it back."""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from django.utils.translation import gettext as _

from sopan_web.common.errors import InvalidError
from sopan_web.organisation.models import Peran
from sopan_web.workflow.table.definition import Basis, Condition, Effect, Kind, Note, State, Table, Transition

MOST = 60
"""Rows of a kind in one table."""

Row = Mapping[str, Any]
E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")


class TableError(InvalidError):
    """A table that can't be used; ``problems`` are sentences, each about one thing."""

    id = "alur-tak-sah"

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__(_("Tabel alur ini belum dapat dipakai.") + " " + " ".join(problems))
        self.problems = problems


def parse_table(definition: object) -> Table:
    """The table of that JSON value. TableError for what can't be read; soundness is another question."""
    reader = _Reader()
    table = reader.table(definition)
    problems = (*reader.problems, *_misfits(table))
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


class _Reader:
    """Reads on past what is wrong, and keeps a sentence about it, so that all is told at once."""

    def __init__(self) -> None:
        self.problems: list[str] = []

    def table(self, value: object) -> Table:
        whole = self._row(value, _("Tabel"))
        steps = self._rows(whole, "transitions", _("Langkah ke-%s"), self._transitions)
        return Table(
            name=self._text(whole, "name", _("Tabel")),
            initial=str(whole.get("initial", "")),
            states=tuple(self._rows(whole, "states", _("Keadaan ke-%s"), self._state)),
            transitions=tuple(one for several in steps for one in several),
            basis=tuple(self._rows(whole, "basis", _("Dasar ke-%s"), self._basis)),
        )

    def _state(self, row: Row, place: str) -> State:
        kind = self._choice(Kind, row.get("kind"), place) or Kind.PROSES
        return State(self._key(row, place), self._text(row, "label", place), kind, self._days(row, place))

    def _transitions(self, row: Row, place: str) -> list[Transition]:
        """One for each state it may leave: a list in ``from`` is a short way of writing several."""
        origins = row.get("from")
        whole: dict[str, Any] = {
            "key": self._key(row, place),
            "label": self._text(row, "label", place),
            "target": str(row.get("to", "")),
            "roles": self._choices(Peran, row.get("roles", []), place),
            "note": self._choice(Note, row.get("note", Note.OPTIONAL), place) or Note.OPTIONAL,
            "effects": frozenset(self._choices(Effect, row.get("effects", []), place)),
            "conditions": frozenset(self._choices(Condition, row.get("conditions", []), place)),
        }
        return [
            Transition(origin=str(origin), **whole) for origin in (origins if isinstance(origins, list) else [origins])
        ]

    def _basis(self, row: Row, place: str) -> Basis:
        instrument, clause, text = (self._text(row, name, place) for name in ("instrument", "clause", "text"))
        return Basis(instrument, clause, text, verified=row.get("verified") is True)

    def _rows(self, whole: Row, name: str, label: str, read: Callable[[Row, str], T]) -> Iterator[T]:
        value = whole.get(name, [])
        if not isinstance(value, list) or len(value) > MOST:
            facts = {"name": name, "most": MOST}
            self.problems.append(_('Bagian "%(name)s" harus daftar dengan paling banyak %(most)s baris.') % facts)
            return
        for number, row in enumerate(value, 1):
            yield read(self._row(row, label % number), label % number)

    def _row(self, value: object, place: str) -> Row:
        if isinstance(value, Mapping):
            return value
        self._note(_("isinya tidak terbaca."), place)
        return {}

    def _key(self, row: Row, place: str) -> str:
        key = row.get("key")
        if isinstance(key, str) and 1 <= len(key) <= 40 and key.replace("-", "").isalnum() and key == key.lower():
            return key
        self._note(_("kunci harus berupa huruf kecil, angka, dan tanda hubung."), place)
        return ""

    def _text(self, row: Row, name: str, place: str) -> str:
        text = row.get(name)
        if isinstance(text, str) and text.strip() and len(text) <= 200:
            return " ".join(text.split())
        self._note(_("nama belum diisi atau terlalu panjang."), place)
        return ""

    def _days(self, row: Row, place: str) -> int | None:
        days = row.get("days")
        if days is None or (type(days) is int and 1 <= days <= 366):
            return days
        self._note(_("batas hari harus bilangan 1 sampai 366, atau dikosongkan."), place)
        return None

    def _choices(self, kind: type[Any], values: object, place: str) -> tuple[Any, ...]:
        found = [self._choice(kind, value, place) for value in (values if isinstance(values, list) else [values])]
        return tuple(dict.fromkeys(one for one in found if one is not None))

    def _choice(self, kind: type[E], value: object, place: str) -> E | None:
        try:
            return kind(str(value))
        except ValueError:
            facts = {"value": value, "known": ", ".join(str(one.value) for one in kind)}
            self._note(_('"%(value)s" tidak dikenal; yang ada: %(known)s.') % facts, place)
            return None

    def _note(self, problem: str, place: str) -> None:
        self.problems.append(f"{place}: {problem}")


def _misfits(table: Table) -> Iterator[str]:
    """Keys used twice, and names of states that don't exist."""
    keys = [state.key for state in table.states]
    pairs = [(one.origin, one.key) for one in table.transitions]
    for key in dict.fromkeys(keys):
        if keys.count(key) > 1:
            yield _('Keadaan "%(key)s" tertulis dua kali.') % {"key": key}
    for origin, key in dict.fromkeys(pairs):
        if pairs.count((origin, key)) > 1:
            yield _('Langkah "%(key)s" dari keadaan "%(origin)s" tertulis dua kali.') % {"key": key, "origin": origin}
    if table.initial not in keys:
        yield _('Keadaan awal "%(key)s" tidak ada.') % {"key": table.initial}
    for one in table.transitions:
        for end in (one.origin, one.target):
            if end not in keys:
                yield _('Langkah "%(label)s": keadaan "%(key)s" tidak ada.') % {"label": one.label, "key": end}
