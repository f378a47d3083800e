"""How long a procedure takes: along the main path, with every way back once, on the longest path, and per pelaksana.

A row's time counts once while the path is in the row, however many symbols the row holds; loops inside a row are part
of its time. Rows whose time isn't understood count nothing and are named.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sopan.document import JamKerja, Rentang, Sop, calendar_minutes, office_minutes
from sopan.flow.graph import Flow, build_flow
from sopan.flow.loops import Round, find_rounds
from sopan.flow.paths import Path, longest_path, main_path


@dataclass(frozen=True, slots=True)
class Total:
    """Minutes of office time and on the wall clock, and the rows (from 0) whose time isn't understood."""

    office: Rentang = Rentang()
    calendar: Rentang = Rentang()
    unknown: tuple[int, ...] = ()

    def __add__(self, other: "Total") -> "Total":
        unknown = tuple(sorted({*self.unknown, *other.unknown}))
        return Total(self.office + other.office, self.calendar + other.calendar, unknown)


@dataclass(frozen=True, slots=True)
class Share:
    """The time of the rows of the main path in which a pelaksana takes part; shared rows count for each of them."""

    pelaksana: str
    total: Total


@dataclass(frozen=True, slots=True)
class Times:
    """``worst`` is the main path with each of its ``rounds`` gone once. ``shares`` follow the order of the columns.

    ``unknown`` names every row of the table whose time isn't understood, on the main path or not.
    """

    path: Path
    rounds: tuple[Round, ...]
    main: Total
    worst: Total
    longest: Total
    shares: tuple[Share, ...]
    unknown: tuple[int, ...]


def measure_times(sop: Sop, flow: Flow | None = None, jam_kerja: JamKerja = JamKerja()) -> Times:
    """All times of ``sop``, whose graph is ``flow`` (built when not given). Never fails; about linear in the rows."""
    flow = flow or build_flow(sop)
    by_row = [_total_of_row(sop, row, jam_kerja) for row in range(len(sop.kegiatan))]
    row_of = {node.id: node.row for node in flow.nodes}
    path = main_path(flow)
    rows = _rows(path.nodes, row_of)
    rounds = find_rounds(flow, path)
    main = _sum(by_row[row] for row in rows)
    longest = longest_path(flow, lambda node: by_row[node.row].office.atas)
    again = (_sum(by_row[row] for row in _rows_again(sop, round, row_of)) for round in rounds)
    return Times(
        path=path,
        rounds=rounds,
        main=main,
        worst=_sum((main, *again)),
        longest=_sum(by_row[row] for row in _rows(longest.nodes, row_of)),
        shares=_shares(flow, rows, by_row),
        unknown=tuple(row for row, total in enumerate(by_row) if total.unknown),
    )


def _total_of_row(sop: Sop, row: int, jam_kerja: JamKerja) -> Total:
    durasi = sop.kegiatan[row].mutu_baku.waktu.durasi
    if durasi is None:
        return Total(unknown=(row,))
    return Total(office_minutes(durasi, jam_kerja), calendar_minutes(durasi))


def _sum(totals: Iterable[Total]) -> Total:
    return sum(totals, Total())


def _rows(nodes: Iterable[str], row_of: dict[str, int]) -> list[int]:
    return list(dict.fromkeys(row_of[node] for node in nodes))


def _rows_again(sop: Sop, round: Round, row_of: dict[str, int]) -> list[int]:
    rows = _rows(round.nodes, row_of)
    inside_a_row = len(rows) == 1 and bool(sop.kegiatan[rows[0]].simpul)
    return [] if inside_a_row else rows


def _shares(flow: Flow, rows: list[int], by_row: list[Total]) -> tuple[Share, ...]:
    rows_of: dict[tuple[int, str], set[int]] = {}
    for node in flow.nodes:
        if node.row in rows:
            rows_of.setdefault((node.column, node.pelaksana), set()).add(node.row)
    ordered = sorted(rows_of.items(), key=lambda item: (item[0][0] < 0, item[0][0]))
    return tuple(Share(nama, _sum(by_row[row] for row in sorted(part))) for (_, nama), part in ordered)
