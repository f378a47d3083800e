"""The graph of an SOP: a symbol an actor, joins from left to right, and loose ends instead of failures."""

from dataclasses import replace

from sopan.flow import Branch, Flow, build_flow
from tests.core.flows import sop_of


def _joins(flow: Flow) -> list[tuple[str, str]]:
    actor = {node.id: node.pelaksana for node in flow.nodes}
    return [(actor[edge.source], actor[edge.target]) for edge in flow.edges if edge.branch is Branch.GABUNG]


def test_an_actor_named_twice_in_a_shared_step_has_one_symbol() -> None:
    flow = build_flow(sop_of("( Ana", "[ Budi,Ana,Budi", ") Ana"))
    assert [node.pelaksana for node in flow.nodes if node.row == 1] == ["Budi", "Ana"]
    assert _joins(flow) == [("Ana", "Budi")]


def test_a_shared_step_is_joined_in_the_order_of_the_columns() -> None:
    sop = sop_of("( Ana", "[ Citra,Ana,Budi", ") Ana")
    columns = {actor.nama: actor for actor in sop.pelaksana}
    ordered = replace(sop, pelaksana=(columns["Ana"], columns["Budi"], columns["Citra"]))
    assert _joins(build_flow(ordered)) == [("Ana", "Budi"), ("Budi", "Citra")]


def test_an_actor_without_a_column_is_joined_last() -> None:
    sop = sop_of("( Ana", "[ Citra,Ana,Budi", ") Ana")
    known = replace(sop, pelaksana=tuple(actor for actor in sop.pelaksana if actor.nama != "Citra"))
    assert _joins(build_flow(known)) == [("Ana", "Budi"), ("Budi", "Citra")]


def test_an_exit_to_nowhere_is_a_loose_end() -> None:
    flow = build_flow(sop_of("( Ana", "< Budi ya=9 tidak=1", ") Ana"))
    assert [(end.node, end.branch, end.target) for end in flow.loose_ends] == [("k2s1", Branch.YA, "9")]
    assert [(edge.source, edge.target) for edge in flow.edges] == [("k1s1", "k2s1"), ("k2s1", "k1s1")]
