"""The random SOPs that property tests rest on are what they promise."""

from hypothesis import HealthCheck, given, settings

from sopan.document import Bentuk, Sop
from sopan.flow.graph import Branch, Flow, build_flow
from tests.strategies import well_formed_sops

patient = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def reached(flow: Flow) -> set[str]:
    """Ids of all nodes that the first node leads to; a joined step counts as one."""
    ways: dict[str, list[str]] = {}
    for edge in flow.edges:
        ways.setdefault(edge.source, []).append(edge.target)
        if edge.branch is Branch.GABUNG:
            ways.setdefault(edge.target, []).append(edge.source)
    seen: set[str] = set()
    front = [flow.nodes[0].id]
    while front:
        node = front.pop()
        if node not in seen:
            seen.add(node)
            front += ways.get(node, [])
    return seen


@patient
@given(well_formed_sops())
def test_every_target_resolves_and_every_symbol_is_reached(sop: Sop) -> None:
    flow = build_flow(sop)
    assert flow.loose_ends == ()
    assert reached(flow) == {node.id for node in flow.nodes}
    assert all(node.column >= 0 for node in flow.nodes)


@patient
@given(well_formed_sops())
def test_decisions_have_two_exits_and_only_they_lead_back(sop: Sop) -> None:
    flow = build_flow(sop)
    nodes = {node.id: node for node in flow.nodes}
    for node in flow.nodes:
        leaving = [edge for edge in flow.edges if edge.source == node.id and edge.branch is not Branch.GABUNG]
        if node.bentuk is Bentuk.KEPUTUSAN:
            assert len({edge.target for edge in leaving}) >= 2
        else:
            order = (node.row, node.place)
            assert all((nodes[edge.target].row, nodes[edge.target].place) > order for edge in leaving)


@patient
@given(well_formed_sops(max_kegiatan=6, max_pelaksana=3))
def test_sizes_are_kept(sop: Sop) -> None:
    assert 2 <= len(sop.kegiatan) <= 6
    assert 1 <= len(sop.pelaksana) <= 3
