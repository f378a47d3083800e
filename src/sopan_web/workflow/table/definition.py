"""What a workflow table is made of: states, transitions, and what a transition does."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from django.utils.translation import gettext_lazy as _

from sopan_web.common.language import show_stored
from sopan_web.organisation.models import Peran


class Kind(StrEnum):
    """What a state means for the document, whatever a government calls it."""

    DRAF = "draf"
    PROSES = "proses"
    DISAHKAN = "disahkan"
    BERLAKU = "berlaku"
    BERAKHIR = "berakhir"

    @property
    def label(self) -> str:
        """As people say it."""
        return str(_KIND_LABELS[self])


_KIND_LABELS = {
    Kind.DRAF: _("Disusun (dapat disunting)"),
    Kind.PROSES: _("Di meja pemeriksa (terkunci)"),
    Kind.DISAHKAN: _("Sudah disahkan, belum berlaku"),
    Kind.BERLAKU: _("Berlaku"),
    Kind.BERAKHIR: _("Tidak berlaku lagi"),
}


class Effect(StrEnum):
    """What the code does when a transition is made; a table can't invent another."""

    FREEZE = "freeze"
    """The sheet is locked and kept as a version."""
    REOPEN = "reopen"
    """The sheet may be edited again; an earlier verification no longer counts."""
    VERIFY = "verify"
    """The version counts as verified."""
    ENACT = "enact"
    """Number, final version, signature, PDF."""
    START = "start"
    """The SOP comes into force; the system does it on the day."""
    REPLACE = "replace"
    """A newer edition took its place; the system does it on the day."""
    REVOKE = "revoke"
    """The SOP no longer holds."""


class Condition(StrEnum):
    """What must be true besides role and state."""

    AUTHOR = "author"
    """Only somebody who wrote this edition."""
    UNTOUCHED = "untouched"
    """Only while nobody else has begun to work on it."""


class Note(StrEnum):
    """Whether the person says something with the step."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    NONE = "none"


SYSTEM_EFFECTS = frozenset({Effect.START, Effect.REPLACE})
"""What no person does: the day does it."""


@dataclass(frozen=True, slots=True)
class State:
    """``days`` is how many working days a document may lie here before it counts as late; None: as long as it likes."""

    key: str
    label: str
    kind: Kind
    days: int | None = None

    @property
    def shown(self) -> str:
        """The label in the reader's language, if the state is one that SOPAN ships."""
        return show_stored(self.label)


@dataclass(frozen=True, slots=True)
class Transition:
    """From ``origin`` to ``target``. ``roles`` is empty for what the system does."""

    key: str
    label: str
    origin: str
    target: str
    roles: tuple[Peran, ...] = ()
    note: Note = Note.OPTIONAL
    effects: frozenset[Effect] = frozenset()
    conditions: frozenset[Condition] = frozenset()

    @property
    def shown(self) -> str:
        """The label in the reader's language, if the step is one that SOPAN ships."""
        return show_stored(self.label)

    def does(self, effect: Effect) -> bool:
        """Whether making it has that effect."""
        return effect in self.effects

    @property
    def is_system(self) -> bool:
        """Whether the day makes it, and no person may."""
        return bool(self.effects & SYSTEM_EFFECTS)


@dataclass(frozen=True, slots=True)
class Basis:
    """The rule a table rests on; ``verified`` once somebody has read it in the gazette."""

    instrument: str
    clause: str
    text: str
    verified: bool = False

    @property
    def shown(self) -> str:
        """The text in the reader's language, if it comes from the table that ships."""
        return show_stored(self.text)


@dataclass(frozen=True)
class Table:
    """States and transitions in the order in which people read them."""

    name: str
    initial: str
    states: tuple[State, ...]
    transitions: tuple[Transition, ...]
    basis: tuple[Basis, ...] = ()

    @property
    def shown(self) -> str:
        """The name in the reader's language, if it is the table that ships."""
        return show_stored(self.name)

    @cached_property
    def _by_key(self) -> dict[str, State]:
        return {state.key: state for state in self.states}

    def state(self, key: str) -> State:
        """The state of that key (KeyError: none)."""
        return self._by_key[key]

    def find(self, origin: str, key: str) -> Transition | None:
        """The transition of that key that leaves ``origin``."""
        return next((one for one in self.leaving(origin) if one.key == key), None)

    def leaving(self, origin: str) -> tuple[Transition, ...]:
        """What may follow ``origin``, in the table's order."""
        return tuple(one for one in self.transitions if one.origin == origin)

    def doing(self, origin: str, effect: Effect) -> Transition | None:
        """The first transition that leaves ``origin`` with that effect."""
        return next((one for one in self.leaving(origin) if one.does(effect)), None)

    def of_kind(self, kind: Kind) -> tuple[State, ...]:
        """The states that mean that."""
        return tuple(state for state in self.states if state.kind is kind)

    def kind_of(self, key: str) -> Kind:
        """What a state means."""
        return self.state(key).kind
