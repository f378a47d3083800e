"""Finds the heading of a flow table, over one to four rows, and what each of its columns holds."""

from collections.abc import Iterator
from typing import NamedTuple

from sopan.readers.found import FoundCell
from sopan.readers.recogniser.grid import Grid
from sopan.readers.recogniser.page.roles import STANDARD, Role, role_of, unit_of
from sopan.readers.recogniser.words import fold, one_line

_MOST_ROWS = 4
_CARRIED = 0.3  # of its width that a column may stand aside on the next page
_TELLING = {Role.PELAKSANA, Role.MUTU_BAKU, Role.WAKTU, Role.OUTPUT, Role.KELENGKAPAN}


class Column(NamedTuple):
    """A column from grid column ``first`` to ``last`` (exclusive), between ``left`` and ``right`` on the page.

    ``name`` is the actor's for PELAKSANA, "" where the table lets the cells name the actor; of WAKTU it is the unit
    that the heading gives to bare numbers.
    """

    role: Role
    name: str
    first: int
    last: int
    left: float
    right: float


class Heading(NamedTuple):
    """Grid rows ``first`` to ``end`` (exclusive), the columns below them, and the places of all upright rules."""

    first: int
    end: int
    columns: tuple[Column, ...]
    xs: tuple[float, ...]

    def of(self, role: Role) -> tuple[Column, ...]:
        """The columns of ``role``, left to right."""
        return tuple(column for column in self.columns if column.role is role)


def find_headings(grid: Grid) -> list[Heading]:
    """Every heading of a flow table in ``grid``, top down; a repeated one counts again."""
    headings: list[Heading] = []
    for row in range(grid.rows):
        if headings and row < headings[-1].end:
            continue
        heading = _heading_at(grid, row)
        if heading:
            headings.append(heading)
    return headings


def carry_over(heading: Heading, grid: Grid, row: int) -> Heading | None:
    """The heading of an earlier page for rows of ``grid`` from ``row`` on; None when the rules stand elsewhere."""
    if not grid.xs:
        return None
    shift = grid.xs[0] - heading.xs[0]
    if len(grid.xs) == len(heading.xs):
        places = list(range(len(heading.xs)))
    else:
        places = [min(range(len(grid.xs)), key=lambda place: abs(grid.xs[place] - shift - x)) for x in heading.xs]
    columns = []
    for column in heading.columns:
        first, last = places[column.first], places[column.last]
        if first >= last or abs(grid.xs[first] - shift - column.left) > _CARRIED * (column.right - column.left):
            return None
        columns.append(column._replace(first=first, last=last, left=grid.xs[first], right=grid.xs[last]))
    return Heading(row, row, tuple(columns), tuple(grid.xs))


def _heading_at(grid: Grid, row: int) -> Heading | None:
    roles = {role_of(cell.text): cell for cell in grid.filled(row)}
    if not roles.keys() & {Role.KEGIATAN, Role.PELAKSANA, Role.MUTU_BAKU}:
        return None
    seen = set(roles)
    end = row + 1
    for below in range(row + 1, min(row + _MOST_ROWS, grid.rows)):
        if not _heads(grid, row, end, below):
            break
        seen |= {role_of(cell.text) for cell in grid.filled(below)}
        end = below + 1
    if Role.KEGIATAN not in seen or not seen & _TELLING:
        return None
    columns = tuple(_columns(grid, row, end))
    heading = Heading(row, end, columns, tuple(grid.xs))
    enough = heading.of(Role.KEGIATAN) and heading.of(Role.PELAKSANA) and any(heading.of(role) for role in STANDARD)
    return heading if enough else None


def _heads(grid: Grid, first: int, end: int, row: int) -> bool:
    """Whether ``row`` still belongs to the heading: a tall cell reaches into it, or it names columns."""
    tall = [cell for above in range(first, end) for cell in grid.filled(above) if cell.row + cell.rowspan > row]
    if any(role_of(cell.text) in (Role.NO, Role.KEGIATAN) for cell in tall):
        return True
    filled = grid.filled(row)
    named = {role_of(cell.text) for cell in filled} - {None}
    if named & {Role.KEGIATAN, *STANDARD}:
        return True
    return _names_actors(grid, range(first, end), filled)


def _names_actors(grid: Grid, heading: range, filled: list[FoundCell]) -> bool:
    """Whether the cells of a row stand below the heading's Pelaksana alone, and say names."""
    above = [cell for row in heading for cell in grid.filled(row)]
    group = next((cell for cell in above if role_of(cell.text) is Role.PELAKSANA), None)
    if group is None or not filled or not any(role_of(cell.text) is Role.KEGIATAN for cell in above):
        return False
    after = [cell.column for cell in above if cell.row == group.row and cell.column > group.column]
    right = max(group.column + group.colspan, min(after, default=grid.columns))
    names = all(len(fold(cell.text)) > 1 and not fold(cell.text).isdigit() for cell in filled)
    return names and right - group.column > 1 and all(group.column <= cell.column < right for cell in filled)


def _columns(grid: Grid, first: int, end: int) -> Iterator[Column]:
    """The columns; those under one lowest heading cell are one."""
    kinds = [_kind(grid, first, end, column) for column in range(grid.columns)]
    placed = _place_actors(kinds)
    start = 0
    for column in range(1, grid.columns + 1):
        if column < grid.columns and placed[column] == placed[start] and kinds[column][2] is kinds[start][2]:
            continue
        role, name = placed[start]
        if role is not None:
            yield Column(role, name, start, column, grid.xs[start], grid.xs[column])
        start = column


_Kind = tuple[Role | None, str, FoundCell | None]


def _kind(grid: Grid, first: int, end: int, column: int) -> _Kind:
    """Role, name, and lowest cell of a grid column's heading."""
    cells = list(dict.fromkeys(filter(None, (grid.at(row, column) for row in range(first, end)))))
    filled = [cell for cell in cells if cell.text.strip()]
    roles = [role_of(cell.text) for cell in filled]
    lowest = filled[-1] if filled else None
    if Role.PELAKSANA in roles:
        group = filled[roles.index(Role.PELAKSANA)]
        names = [one_line(cell.text) for cell in filled[roles.index(Role.PELAKSANA) + 1 :]]
        return Role.PELAKSANA, names[-1] if names else "", lowest if names else (cells[-1] if cells else group)
    if lowest is None:
        return None, "", None
    for role in reversed(roles):
        if role not in (None, Role.MUTU_BAKU):
            return role, unit_of(lowest.text) if role is Role.WAKTU else "", lowest
    return (Role.MUTU_BAKU, "", cells[-1]) if Role.MUTU_BAKU in roles else (None, one_line(lowest.text), lowest)


def _place_actors(kinds: list[_Kind]) -> list[tuple[Role | None, str]]:
    """Names between Kegiatan and mutu baku are actors though no group heads them; unnamed mutu baku goes by order."""
    placed: list[tuple[Role | None, str]] = [(role, name) for role, name, _ in kinds]
    text = [index for index, (role, _) in enumerate(placed) if role is Role.KEGIATAN]
    standard = [index for index, (role, _) in enumerate(placed) if role in (*STANDARD, Role.MUTU_BAKU)]
    for index, (role, name) in enumerate(placed):
        if role is None and name and text and standard and text[0] < index < standard[0]:
            placed[index] = (Role.PELAKSANA, name)
    return _place_standard(placed)


def _place_standard(placed: list[tuple[Role | None, str]]) -> list[tuple[Role | None, str]]:
    """Columns of mutu baku whose heading says nothing useful take the roles that are missing, in their order."""
    known = [role for role, _ in placed]
    first = next((index for index, role in enumerate(known) if role in (*STANDARD, Role.MUTU_BAKU)), len(placed))
    missing = [role for role in STANDARD if role not in known]
    for index in range(first, len(placed)):
        role, name = placed[index]
        open_ = role is Role.MUTU_BAKU or (role is None and name and Role.MUTU_BAKU not in known)
        if open_ and missing:
            placed[index] = (missing.pop(0), "")
    return placed
