"""Ejections find what takes three arrows at once, never make anything worse, and leave no trace where nothing pays."""

import pytest
from hypothesis import given, settings

from sopan.layout.routing import Choice, Link, Problem, Role, Stop, find_routes, search
from sopan.layout.routing.cost import FORBIDDEN
from sopan.layout.routing.ejection import eject_all
from tests.core.routing.problems import problems

# Two refusals and the end of the work lead to one symbol at the lower left; each alone would enter it elsewhere.
_STOPS = (Stop(3, 0, 0, True), Stop(2, 1, 1, True), Stop(1, 2, 2), Stop(2, 3, 3), Stop(3, 4, 4, True), Stop(0, 5, 5))
_LINKS = (
    Link(0, 1), Link(0, 5, Role.ASIDE), Link(1, 2), Link(1, 5, Role.ASIDE),
    Link(2, 3), Link(3, 4), Link(4, 5), Link(4, 0, Role.ASIDE),
)  # fmt: skip
THREE_TO_ONE = Problem(5, 6, _STOPS, _LINKS)


def test_it_finds_what_single_moves_do_not(monkeypatch: pytest.MonkeyPatch) -> None:
    found = find_routes(THREE_TO_ONE).total()
    monkeypatch.setattr(search, "eject_all", lambda *_: False)
    assert found < find_routes(THREE_TO_ONE).total() - 5


@settings(max_examples=40)
@given(problems(links=8, size=5))
def test_every_chain_kept_has_paid(problem: Problem) -> None:
    choice = Choice(problem)
    everyone = range(len(problem.links))
    cost = choice.total()
    while eject_all(choice, 0.0, everyone):
        assert choice.total() < cost
        cost = choice.total()
    stuck = list(choice.picked)
    assert not eject_all(choice, 0.0, everyone)
    assert choice.picked == stuck


@settings(max_examples=30)
@given(problems(links=8, size=5))
def test_lawful_ways_stay_lawful(problem: Problem) -> None:
    choice = find_routes(problem)
    eject_all(choice, 0.0, range(len(problem.links)))
    assert choice.troubled(FORBIDDEN) == []
