"""The tree of units as it stood on a day: the present rows, with what renamings and moves have left behind."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from sopan_web.organisation.models import FormerUnit, JenisUnit, PemerintahDaerah, Penempatan, UnitKerja
from sopan_web.organisation.queries.posts import heads_on

_RANK = {jenis: rank for rank, jenis in enumerate(JenisUnit.values)}


@dataclass(slots=True)
class Node:
    """A unit as it was on the day; ``unit`` is the row of today."""

    unit: UnitKerja
    nama: str
    singkatan: str
    kode: str
    jenis: str
    induk_id: int | None
    depth: int = 0
    above: tuple["Node", ...] = ()
    below: list["Node"] = field(default_factory=list)
    head: Penempatan | None = None

    @property
    def pk(self) -> int:
        """The unit's."""
        return self.unit.pk

    @property
    def kind(self) -> str:
        """Its kind in words."""
        return str(JenisUnit(self.jenis).label)

    def walk(self) -> Iterator["Node"]:
        """Itself and everything below, from above."""
        yield self
        for node in self.below:
            yield from node.walk()

    def matches(self, words: list[str]) -> bool:
        """Whether name, abbreviation, code, and head's name hold every word."""
        head = f"{self.head.pegawai.nama} {self.head}" if self.head else ""
        text = f"{self.nama} {self.singkatan} {self.kode} {head}".casefold()
        return all(word in text for word in words)


def find_tree(daerah: PemerintahDaerah, day: date) -> list[Node]:
    """Every unit of the day, from above, offices first by kind; ``head`` is who led it."""
    units = UnitKerja.objects.on(day).filter(daerah=daerah)
    former = {row.unit_id: row for row in FormerUnit.objects.on(day).filter(unit__daerah=daerah)}
    heads = heads_on(daerah, day)
    nodes = {unit.pk: _node(unit, former.get(unit.pk), heads) for unit in units}
    below: dict[int | None, list[Node]] = defaultdict(list)
    for node in nodes.values():
        below[node.induk_id if node.induk_id in nodes else None].append(node)
    return list(_order(below, None, ()))


def search_tree(nodes: list[Node], text: str) -> list[Node]:
    """The nodes that match, with those above them, in the same order."""
    words = text.casefold().split()
    kept: set[int] = set()
    for node in nodes:
        if node.matches(words):
            kept |= {node.pk, *(higher.pk for higher in node.above)}
    return [node for node in nodes if node.pk in kept]


def _node(unit: UnitKerja, former: FormerUnit | None, heads: Mapping[int, Penempatan]) -> Node:
    state = former or unit
    return Node(
        unit=unit,
        nama=state.nama,
        singkatan=state.singkatan,
        kode=state.kode,
        jenis=state.jenis,
        induk_id=state.induk_id,
        head=heads.get(unit.pk),
    )


def _order(below: Mapping[int | None, list[Node]], parent: int | None, above: tuple[Node, ...]) -> Iterator[Node]:
    for node in sorted(below.get(parent, ()), key=lambda node: (_RANK[node.jenis], node.nama)):
        node.depth, node.above = len(above), above
        if above:
            above[-1].below.append(node)
        yield node
        yield from _order(below, node.pk, (*above, node))
