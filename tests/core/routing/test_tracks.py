"""Tracks keep the segments of a gutter apart, in an order that adds no crossing to what the search has counted."""

from itertools import combinations

from hypothesis import assume, given, settings

from sopan.layout.routing import Choice, Link, Problem, Stop, find_routes, find_tracks
from sopan.layout.routing.cost import CROSSING, FORBIDDEN
from tests.core.routing.problems import count_meetings, in_gutters, problems, realise, tracked_places


def _ways(choice: Choice) -> list:
    return [choice.now(link) for link in range(len(choice.links))]


@settings(max_examples=150)
@given(problems(links=5))
def test_the_order_adds_no_crossing(problem: Problem) -> None:
    choice = find_routes(problem)
    assume(not choice.grid.crowded)
    drawn = realise(_ways(choice), tracked_places(find_tracks(choice)))
    meetings = [count_meetings(first, second) for first, second in combinations(drawn, 2)]
    promised = sum(choice.pair(a, b) for a, b in combinations(_ways(choice), 2))
    assert promised < FORBIDDEN
    assert sum(overlaps for overlaps, _ in meetings) == 0
    assert sum(crossings for _, crossings in meetings) * CROSSING <= promised


@given(problems(links=6))
def test_every_segment_in_a_gutter_has_one_track_of_its_own(problem: Problem) -> None:
    choice = find_routes(problem)
    bundles = find_tracks(choice)
    keys = [key for bundle in bundles for key in bundle.track_of]
    expected = in_gutters(choice.grid, _ways(choice))
    assert sorted(keys) == sorted(key for group in expected.values() for key in group)
    for bundle in bundles:
        assert set(bundle.track_of.values()) == set(range(len(bundle.tracks)))
        assert set(bundle.track_of) <= set(expected[bundle.upright, bundle.line])


def test_segments_that_do_not_touch_share_a_track() -> None:
    # Two short loops far apart in the same outer gutter.
    stops = tuple(Stop(0, band, band) for band in range(6))
    problem = Problem(1, 6, stops, (Link(0, 2), Link(3, 5), Link(0, 1), Link(1, 2), Link(3, 4), Link(4, 5)))
    choice = find_routes(problem)
    uprights = [bundle for bundle in find_tracks(choice) if bundle.upright]
    assert uprights
    assert all(len(bundle.tracks) == 1 for bundle in uprights)


def test_the_order_is_stable() -> None:
    stops = tuple(Stop(column, band, band) for band in range(3) for column in range(2))
    problem = Problem(2, 3, stops, (Link(0, 3), Link(4, 1), Link(5, 0), Link(1, 4)))
    assert find_tracks(find_routes(problem)) == find_tracks(find_routes(problem))
