"""Every order of calls by every role, on the table that ships and on random sound ones: nothing skipped or forged."""

from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from sopan_web.common.errors import ConflictError, DeedError, RefusedError
from sopan_web.organisation.models import Peran, RoleGrant
from sopan_web.workflow.actions import change_table
from sopan_web.workflow.models import Enactment, WorkflowTable
from sopan_web.workflow.table import default_definition, parse_table, write_table
from tests.web.cast import Cast, Person
from tests.web.workflow.journal import journal_holds
from tests.web.workflow.tables import definitions
from tests.web.workflow.way import Way, begin_way

PERSONS = ("penyusun", "petugas", "pengesah", "verifikator", "hukum", "sekda", "kepala_daerah", "pengamat",
           "admin", "stranger", "kepala_lain", "tamu", "dwiperan")  # fmt: skip
CALLS = 14


@dataclass
class Oracle:
    """What must happen, told from the table's JSON alone, without the code under test."""

    rows: list[dict[str, Any]]
    lintas: bool
    roles: dict[str, set[str]]
    state: str
    verified_by: str = ""
    steps: list[str] = field(default_factory=list)

    def row(self, key: str) -> dict[str, Any] | None:
        """The row that leaves the state with that key, unless the day makes it."""
        leaving = (row for row in self.rows if row["key"] == key and row["from"] == self.state)
        return next((row for row in leaving if row["roles"]), None)

    def may(self, person: str, row: dict[str, Any]) -> bool:
        """Whether that person may make it."""
        roles = self.roles[person] & set(row["roles"])
        if "enact" in row["effects"]:
            roles &= {"sekda", "kepala_daerah"} if self.lintas else {"pengesah"}
        if "revoke" in row["effects"] and self.lintas:
            roles &= {"sekda", "kepala_daerah"}
        wrote = person in ("penyusun", "dwiperan")
        if "verify" in row["effects"] and wrote:
            return False
        return bool(roles) and (wrote or "author" not in row["conditions"])

    def step(self, person: str, row: dict[str, Any]) -> None:
        """It was made."""
        self.steps.append(row["key"])
        self.state = row["to"]
        if "verify" in row["effects"]:
            self.verified_by = person
        if "reopen" in row["effects"]:
            self.verified_by = ""
        if "enact" in row["effects"]:
            assert self.verified_by
            self.steps.append("berlakukan")
            self.state = "berlaku"


@pytest.fixture
def people(cast: Cast) -> dict[str, Person]:
    """The cast, and one who both writes and verifies."""
    double = cast.rekan
    RoleGrant.objects.create(pegawai=double.pegawai, peran=Peran.VERIFIKATOR, mulai=date(2020, 1, 1))
    return {name: getattr(cast, name, double) for name in PERSONS}


def roles_of(people: dict[str, Person], way: Way) -> dict[str, set[str]]:
    """The roles each person has for the SOP's unit, told from the cast."""
    path = way.record.unit.path
    return {
        name: {
            grant.peran
            for grant in person.pegawai.peran.all()
            if grant.unit is None or path.startswith(grant.unit.path)
        }
        for name, person in people.items()
    }


def play(way: Way, people: dict[str, Person], data: st.DataObject) -> Oracle:
    """Some calls by anybody, right ones among them, each compared with the oracle."""
    definition = write_table(parse_table(way.passage.table.definition))
    oracle = Oracle(
        definition["transitions"], way.record.lintas_perangkat_daerah, roles_of(people, way), definition["initial"]
    )
    keys = sorted({row["key"] for row in oracle.rows} | {"karangan"})
    for _ in range(CALLS):
        right = [
            (person, row["key"])
            for row in oracle.rows
            if row["from"] == oracle.state and row["roles"]
            for person in people
            if oracle.may(person, row)
        ]
        call = st.tuples(st.sampled_from(sorted(people)), st.sampled_from(keys))
        person, key = data.draw(st.sampled_from(right) | call if right else call)
        row = oracle.row(key)
        refusal = refusal_of(way, people[person], key)
        expected = ConflictError if row is None else type(None) if oracle.may(person, row) else RefusedError
        assert type(refusal) is expected, (person, key, oracle.state, refusal)
        if row is not None and refusal is None:
            oracle.step(person, row)
        assert way.state == oracle.state
    return oracle


def refusal_of(way: Way, person: Person, key: str) -> DeedError | None:
    """Why the step was refused; None when it was made."""
    try:
        way.go(person, key)
    except DeedError as error:
        return error
    return None


def check_story(way: Way, oracle: Oracle) -> None:
    """The steps in the database are those that were allowed, one after another."""
    steps = list(way.passage.steps.order_by("seq"))
    assert [step.transition for step in steps] == oracle.steps
    assert [step.seq for step in steps] == list(range(1, len(steps) + 1))
    assert all(one.target == other.origin for one, other in pairwise(steps))
    assert not steps or steps[0].origin == parse_table(way.passage.table.definition).initial
    assert Enactment.objects.filter(record=way.record).count() == oracle.steps.count("sahkan")
    assert journal_holds(way.cast.daerah.pk)


def begin_as_two_authors(cast: Cast, people: dict[str, Person], lintas: bool) -> Way:
    """An SOP that penyusun began and dwiperan changed."""
    way = begin_way(cast, lintas=lintas)
    edition = way.passage.edition
    edition.changed_by = people["dwiperan"].pegawai
    edition.save(update_fields=("changed_by",))
    return way


@given(data=st.data(), lintas=st.booleans())
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_on_the_table_that_ships(cast: Cast, people: dict[str, Person], data: st.DataObject, lintas: bool) -> None:
    way = begin_as_two_authors(cast, people, lintas)
    check_story(way, play(way, people, data))


@given(data=st.data(), definition=definitions(), lintas=st.booleans())
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_on_any_sound_table(
    cast: Cast, people: dict[str, Person], data: st.DataObject, definition: dict[str, Any], lintas: bool
) -> None:
    number = WorkflowTable.objects.filter(daerah=cast.daerah).count()
    definition["name"] = f"Alur acak {number}"
    change_table(actor=cast.verifikator.actor, definition=definition, seen=number)
    way = begin_as_two_authors(cast, people, lintas)
    check_story(way, play(way, people, data))


def test_the_table_that_ships_can_be_walked_wholly(cast: Cast) -> None:
    way = begin_way(cast).to_enacted()
    assert way.state == "berlaku"
    assert {row["key"] for row in default_definition()["transitions"]} >= {
        step.transition for step in way.passage.steps.all()
    }
