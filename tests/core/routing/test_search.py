"""The search ends with ways that lie on no other, never dearer than its first thought, on small pages near the best."""

from itertools import combinations, product

from hypothesis import given, settings

from sopan.layout.routing import Choice, Link, Problem, Stop, find_routes
from sopan.layout.routing.candidates import BEND
from sopan.layout.routing.cost import CROSSING, FORBIDDEN
from tests.core.routing.problems import problems


def _total(choice: Choice, picked: tuple[int, ...]) -> float:
    own = sum(choice.options[link][index].candidate.cost for link, index in enumerate(picked))
    pairs = combinations(range(len(picked)), 2)
    return own + sum(choice.between(a, picked[a], b, picked[b]) for a, b in pairs)


@settings(max_examples=50)
@given(problems(links=8, size=5))
def test_the_answer_is_lawful_and_never_worse_than_the_first_choice(problem: Problem) -> None:
    first, found = Choice(problem), find_routes(problem)
    assert found.troubled(FORBIDDEN) == []
    assert found.total() <= _total(first, tuple(first.picked)) + 1e-6


@settings(max_examples=25)
@given(problems(links=3, size=3))
def test_on_tiny_pages_the_answer_is_within_a_bend_of_the_best(problem: Problem) -> None:
    every = Choice(problem)
    few = [range(min(len(options), 16)) for options in every.options]
    assert find_routes(problem).total() <= min(_total(every, picked) for picked in product(*few)) + BEND


@given(problems(links=5))
def test_the_cost_told_is_the_sum_of_its_parts(problem: Problem) -> None:
    found = find_routes(problem)
    assert abs(found.total() - _total(found, tuple(found.picked))) < 1e-6


@settings(max_examples=20)
@given(problems(links=6))
def test_the_same_problem_has_the_same_answer(problem: Problem) -> None:
    ways = [[choice.now(link).points for link in range(6)] for choice in (find_routes(problem), find_routes(problem))]
    assert ways[0] == ways[1]


def test_a_crossing_is_avoided_by_going_round() -> None:
    # Two arrows whose cheapest ways cross: one of them takes a dearer one.
    stops = (Stop(0, 1, 1), Stop(2, 1, 1), Stop(1, 0, 0), Stop(1, 2, 2))
    problem = Problem(3, 3, stops, (Link(0, 1), Link(2, 3)))
    first, found = Choice(problem), find_routes(problem)
    assert CROSSING <= _total(first, (0, 0)) - sum(options[0].candidate.cost for options in first.options) < FORBIDDEN
    assert found.troubled(CROSSING) == []


def test_a_page_without_arrows_is_solved() -> None:
    assert find_routes(Problem(2, 2, (Stop(0, 0, 0),), ())).picked == []
