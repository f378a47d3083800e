"""Reachability, the main path, the longest path, and loops of small flows and of random ones."""

import time
from fractions import Fraction

from hypothesis import given, strategies as st

from sopan.document import Sop
from sopan.flow import build_flow
from sopan.flow.loops import find_loops, find_rounds
from sopan.flow.paths import Path, longest_path, main_path, reachable, reaching_end
from sopan.flow.times import measure_times
from tests.core.flows import sop_of

LINE = sop_of("( A", "[ B", ") A")
HANDED_BACK = sop_of("( A", "[ B", "< C ya=4 tidak=2", ") A")


def path_of(sop: Sop) -> tuple[str, ...]:
    return main_path(build_flow(sop)).nodes


def longest_of(sop: Sop, weights: list[int]) -> tuple[str, ...]:
    return longest_path(build_flow(sop), lambda node: Fraction(weights[node.row])).nodes


def test_every_symbol_of_a_line_is_reached_and_reaches_the_end() -> None:
    everything = {"k1s1", "k2s1", "k3s1"}
    assert reachable(build_flow(LINE)) == everything
    assert reaching_end(build_flow(LINE)) == everything


def test_a_step_nobody_leads_to_is_not_reached() -> None:
    assert reachable(build_flow(sop_of("( A lanjut=3", "[ B", ") A"))) == {"k1s1", "k3s1"}


def test_a_step_that_goes_round_for_ever_reaches_no_end() -> None:
    flow = build_flow(sop_of("( A", "< B ya=4 tidak=3", "[ C lanjut=3", ") A"))
    assert reaching_end(flow) == {"k1s1", "k2s1", "k4s1"}


def test_all_symbols_of_a_shared_step_are_reached() -> None:
    flow = build_flow(sop_of("( A", "[ A,B,C", ") A"))
    assert reachable(flow) == reaching_end(flow) == {node.id for node in flow.nodes}


def test_without_a_start_symbol_the_first_step_starts() -> None:
    assert reachable(build_flow(sop_of("[ A", ") B"))) == {"k1s1", "k2s1"}


def test_an_empty_table_has_nothing() -> None:
    flow = build_flow(Sop("Kosong"))
    assert reachable(flow) == reaching_end(flow) == frozenset()
    assert main_path(flow) == Path()
    assert find_loops(flow) == ()


def test_the_main_path_follows_ya() -> None:
    assert path_of(HANDED_BACK) == ("k1s1", "k2s1", "k3s1", "k4s1")
    assert path_of(sop_of("( A", "< B ya=4 tidak=3", "[ C lanjut=4", ") A")) == ("k1s1", "k2s1", "k4s1")


def test_the_main_path_takes_tidak_where_ya_only_goes_back() -> None:
    assert path_of(sop_of("( A", "< B ya=1 tidak=3", ") A")) == ("k1s1", "k2s1", "k3s1")


def test_the_main_path_leaves_a_dead_branch() -> None:
    assert path_of(sop_of("( A", "< B ya=3 tidak=4", "[ C lanjut=99", ") A")) == ("k1s1", "k2s1", "k4s1")


def test_a_branch_with_a_label_of_its_own_comes_before_tidak() -> None:
    assert path_of(sop_of("( A", "< B tidak=4 Lengkap=3", ") C", ") A")) == ("k1s1", "k2s1", "k3s1")


def test_without_an_end_the_main_path_runs_to_the_dead_end() -> None:
    assert main_path(build_flow(sop_of("( A", "[ B", "[ C"))) == Path(("k1s1", "k2s1", "k3s1"), complete=False)


def test_when_all_goes_round_the_main_path_runs_down_the_table() -> None:
    assert main_path(build_flow(sop_of("( A", "[ B", "[ C lanjut=1"))) == Path(("k1s1", "k2s1", "k3s1"))


def test_the_main_path_passes_every_symbol_of_a_flow_inside_a_row() -> None:
    sop = sop_of("( A", "[ A | < B ya=C tidak=A | < C ya=3 tidak=B", ") A")
    assert path_of(sop) == ("k1s1", "k2s1", "k2s2", "k2s3", "k3s1")


def test_the_longest_path_takes_the_heavier_branch() -> None:
    detour = sop_of("( A", "< B ya=4 tidak=3", "[ C lanjut=4", ") A")
    assert longest_of(detour, [1, 1, 1, 1]) == ("k1s1", "k2s1", "k3s1", "k4s1")
    assert longest_of(detour, [1, 1, 0, 1]) == ("k1s1", "k2s1", "k4s1")


def test_the_longest_path_starts_where_most_is_to_do() -> None:
    two_starts = sop_of("( A lanjut=3", "( B", ") A")
    assert longest_of(two_starts, [1, 9, 1]) == ("k2s1", "k3s1")


def test_the_longest_path_goes_round_no_loop() -> None:
    assert longest_of(HANDED_BACK, [1, 5, 5, 1]) == ("k1s1", "k2s1", "k3s1", "k4s1")


def test_a_loop_knows_its_decisions() -> None:
    (loop,) = find_loops(build_flow(HANDED_BACK))
    assert loop.nodes == ("k2s1", "k3s1")
    assert loop.decisions == ("k3s1",)


def test_an_endless_loop_has_no_decision() -> None:
    (loop,) = find_loops(build_flow(sop_of("( A", "[ B", "[ C lanjut=2", ") A")))
    assert loop.nodes == ("k2s1", "k3s1")
    assert loop.decisions == ()


def test_a_step_that_repeats_itself_is_a_loop() -> None:
    (loop,) = find_loops(build_flow(sop_of("( A", "< B ya=3 tidak=2", ") A")))
    assert loop.nodes == ("k2s1",)


def test_a_shared_step_is_no_loop_of_its_own() -> None:
    assert find_loops(build_flow(sop_of("( A", "[ A,B", ") A"))) == ()


def test_loops_apart_are_told_apart() -> None:
    sop = sop_of("( A", "< B ya=3 tidak=1", "[ A", "< B ya=5 tidak=3", ") A")
    assert [loop.nodes for loop in find_loops(build_flow(sop))] == [("k1s1", "k2s1"), ("k3s1", "k4s1")]


def test_a_round_goes_back_and_down_again() -> None:
    flow = build_flow(HANDED_BACK)
    (round,) = find_rounds(flow, main_path(flow))
    assert (round.edge, round.nodes) == ("k3s1.tidak1", ("k2s1", "k3s1"))


def test_a_round_may_leave_the_main_path() -> None:
    flow = build_flow(sop_of("( A", "< B ya=4 tidak=3", "[ C lanjut=2", ") A"))
    (round,) = find_rounds(flow, main_path(flow))
    assert round.nodes == ("k3s1", "k2s1")


def test_a_jump_ahead_is_no_round() -> None:
    flow = build_flow(sop_of("( A", "< B ya=3 tidak=4", "< A ya=4 tidak=2", ") A"))
    assert [round.edge for round in find_rounds(flow, main_path(flow))] == ["k3s1.tidak1"]


@st.composite
def sops(draw: st.DrawFn) -> Sop:
    size = draw(st.integers(1, 12))
    target = st.integers(1, size + 1)
    rows = []
    for _ in range(size):
        shape = draw(st.sampled_from("([<)"))
        exits = {"<": "ya={} tidak={}", "[": "lanjut={}"}.get(shape, "") if draw(st.booleans()) else ""
        actors = draw(st.sampled_from(("A", "B", "A,B")))
        rows.append(f"{shape} {actors} " + exits.format(draw(target), draw(target)))
    return sop_of(*rows)


@given(sops())
def test_on_any_flow_the_answers_agree(sop: Sop) -> None:
    flow = build_flow(sop)
    path = main_path(flow)
    loops = find_loops(flow)
    arrows = {(edge.source[:-2], edge.target[:-2]) for edge in flow.edges}
    assert set(path.nodes) <= reachable(flow)
    assert len(set(path.nodes)) == len(path.nodes)
    assert all((a[:-2], b[:-2]) in arrows for a, b in zip(path.nodes, path.nodes[1:], strict=False))
    in_loops = [node for loop in loops for node in loop.nodes]
    assert len(in_loops) == len(set(in_loops))
    for round in find_rounds(flow, path):
        assert any(set(round.nodes) <= set(loop.nodes) for loop in loops)


@given(sops())
def test_no_path_without_return_weighs_more_than_the_longest(sop: Sop) -> None:
    flow = build_flow(sop)
    if main_path(flow).complete:
        longest = longest_path(flow, lambda node: Fraction(1))
        assert longest.complete
        assert len(set(longest.nodes)) == len(longest.nodes)
        assert len(longest.nodes) >= len(main_path(flow).nodes)


def test_two_hundred_rows_take_little_time() -> None:
    rows = ["( A"] + [f"< {'ABC'[n % 3]} ya={n + 1} tidak={max(1, n - 9)}" for n in range(2, 200)] + [") A"]
    sop = sop_of(*rows)
    start = time.process_time()
    measure_times(sop, build_flow(sop))
    assert time.process_time() - start < 0.5
