"""Gathers the values of the identity's labels from a table: behind the label, to its right, or below it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from sopan.readers.found import FoundCell
from sopan.readers.recogniser.grid import Grid
from sopan.readers.recogniser.identity.labels import BOXES, HEAD, Label, Segment, segments_of
from sopan.readers.recogniser.identity.office import names_office
from sopan.readers.recogniser.words import fold, marker_of, tidy

_LEAST_HEAD, _LEAST = 2, 3
_TALL = (*BOXES, Label.DISAHKAN)
"""What may go on below its first line."""
_GAP = 2  # empty columns
_COUNTED = re.compile(r"\d{1,2}")
_COUNT = re.compile(r"\d{1,2}[.)]?")
_NUMBERS = ("no", "nomor", "no urut", "nomor urut")


@dataclass
class Values:
    """What was found: texts by label, initials (title, name), words that no label claims, and the least confidence."""

    texts: dict[Label, str] = field(default_factory=dict)
    paraf: list[tuple[str, str]] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    confidence: dict[Label, float] = field(default_factory=dict)

    @property
    def convincing(self) -> bool:
        """Whether this many labels can't stand together by chance."""
        return sum(label in self.texts for label in HEAD) >= _LEAST_HEAD or len(self.texts) >= _LEAST

    def add(self, label: Label, text: str, confidence: float = 1.0) -> None:
        """Keep ``text``; what another page adds to a field comes below."""
        had = self.texts.get(label, "")
        if label in BOXES or not had:
            self.texts[label] = f"{had}\n{text}".strip()
        elif text and fold(text) not in fold(had):
            self.loose.append(text)
        self.confidence[label] = min(confidence, self.confidence.get(label, 1.0))

    def extend(self, other: "Values") -> None:
        """Add what another page of the same identity says."""
        for label, text in other.texts.items():
            self.add(label, text, other.confidence.get(label, 1.0))
        self.paraf += other.paraf
        self.loose += other.loose
        self.beside += other.beside


def collect_lines(lines: Iterable[str]) -> Values:
    """Labels and values from loose paragraphs; below a box, or the signing official's title, its lines follow."""
    values = Values()
    last: Label | None = None
    for segment in (segment for line in lines for segment in segments_of(line)):
        if segment.label is None:
            last = _follow(values, last, segment.value)
        elif segment.label is Label.PARAF or (not segment.value and segment.label not in _TALL):
            values.loose.append(f"{segment.name} {segment.value}".strip())
        else:
            last = segment.label
            values.add(last, segment.value)
    return values


def _follow(values: Values, last: Label | None, line: str) -> Label | None:
    """Where a line without a label belongs; the label that the next such line follows."""
    if last is None and not values.texts and names_office(line):
        values.beside.append(line)
        return None
    had = values.texts.get(last, "") if last in _TALL else ""
    if last not in _TALL or (marker_of(had) and not marker_of(line) and line[:1].isupper()):
        values.loose.append(line)
        return None
    values.texts[last] = f"{had}\n{line}".strip()
    return last


def collect_cells(grid: Grid, first: int, end: int) -> Values:
    """Labels and values from grid rows ``first`` to ``end`` (exclusive)."""
    return _Area(grid, first, end).collect()


class _Area:
    """Rows of a grid whose cells are claimed by labels one after another."""

    def __init__(self, grid: Grid, first: int, end: int) -> None:
        self.grid, self.first, self.end = grid, first, end
        self.segments: dict[tuple[int, int], list[Segment]] = {}
        self.cells = [cell for row in range(first, end) for cell in grid.filled(row)]
        for cell in self.cells:
            self.segments[cell.row, cell.column] = segments_of(cell.text)
        self.claimed: set[tuple[int, int]] = set()
        self.values = Values()

    def collect(self) -> Values:
        for row in range(self.first, self.end):
            if self._heads_list(row):
                self.segments |= {
                    (row, cell.column): [Segment(None, tidy(cell.text))] for cell in self.grid.filled(row)
                }
        self._pass_over_items()
        labelled = [cell for cell in self.cells if self._is_label(cell)]
        self.claimed |= {(cell.row, cell.column) for cell in labelled}
        for cell in labelled:
            self._read(cell)
        tops = [cell for cell in labelled if self.segments[cell.row, cell.column][0].label in HEAD]
        for cell in self.cells:
            if (cell.row, cell.column) not in self.claimed and fold(cell.text):
                beside = any(cell.column < top.column and self._reaches(cell, top) for top in tops)
                (self.values.beside if beside else self.values.loose).append(tidy(cell.text))
        return self.values

    def _reaches(self, cell: FoundCell, other: FoundCell) -> bool:
        return cell.row < other.row + other.rowspan and other.row < cell.row + cell.rowspan

    def _heads_list(self, row: int) -> bool:
        """Whether a row heads a list of SOPs: "No", then labels with nothing said of them, and numbers below."""
        cells, below = self.grid.filled(row), self.grid.filled(row + 1)
        if len(cells) < 3 or fold(cells[0].text) not in _NUMBERS:
            return False
        bare = all(not segment.value for segment in self.segments[row, cells[1].column])
        return bare and self._is_label(cells[1]) and bool(below) and fold(below[0].text).isdigit()

    def _pass_over_items(self) -> None:
        """Words of a label behind a number are an item of a list where the label itself stands above."""
        met: set[Label | None] = set()
        for cell in self.cells:
            label = self.segments[cell.row, cell.column][0].label
            before = self.grid.at(cell.row, cell.column - 1)
            if label in met and before and _COUNT.fullmatch(before.text.strip()):
                self.segments[cell.row, cell.column] = [Segment(None, tidy(cell.text))]
            met.add(label)

    def _is_label(self, cell: FoundCell | None) -> bool:
        return cell is not None and any(
            segment.label is not None for segment in self.segments.get((cell.row, cell.column), ())
        )

    def _read(self, cell: FoundCell) -> None:
        *before, last = self.segments[cell.row, cell.column]
        for segment in before:
            self._keep(segment, segment.value, cell.confidence)
        claimed = [] if last.value and last.label is not Label.DISAHKAN else self._beside_or_below(cell, last)
        text = "\n".join(filter(None, (last.value, self._join(claimed))))
        self._keep(last, text, min((each.confidence for each in (cell, *claimed)), default=1.0))

    def _keep(self, segment: Segment, text: str, confidence: float) -> None:
        if segment.label is None:
            self.values.loose.append(segment.value)
        elif segment.label is Label.PARAF:
            self.values.paraf.append((segment.name.strip().partition(" ")[2], text))
        else:
            self.values.add(segment.label, text, confidence)

    def _beside_or_below(self, cell: FoundCell, segment: Segment) -> list[FoundCell]:
        found = self._beside(cell, tall=segment.label in BOXES or segment.label is Label.DISAHKAN)
        if not any(fold(each.text) for each in found) and segment.label in BOXES:
            found = self._below(cell)
        self.claimed |= {(each.row, each.column) for each in found}
        return [each for each in found if fold(each.text) or each.text.strip() == "-"]

    def _beside(self, cell: FoundCell, *, tall: bool) -> list[FoundCell]:
        """The cells to the right up to the next label; below them too while nothing new stands under the label."""
        found: list[FoundCell] = []
        left = cell.column + cell.colspan
        right = self._next_label(cell.row, left)
        bottom = cell.row + cell.rowspan
        while tall and bottom < self.end and self._free_below(cell, bottom, right):
            bottom += 1
        for row in range(cell.row, min(bottom, self.end)):
            found += self._until_gap(left, right, row)
        return found

    def _until_gap(self, left: int, right: int, row: int) -> list[FoundCell]:
        """The unclaimed cells of ``row`` between two columns; what stands far behind the value is none of it."""
        near: list[FoundCell] = []
        for cell in self.grid.filled(row):
            if not left <= cell.column < right or (cell.row, cell.column) in self.claimed:
                continue
            said = next((each for each in reversed(near) if each.text.strip() != ":"), None)
            if said and cell.column - said.column - said.colspan > _GAP:
                break
            near.append(cell)
        return near

    def _next_label(self, row: int, column: int) -> int:
        for place in range(column, self.grid.columns):
            if self._is_label(self.grid.at(row, place)):
                return place
        return self.grid.columns

    def _free_below(self, cell: FoundCell, row: int, right: int) -> bool:
        """Whether ``row`` has nothing under the label and no label as far as the label's own values reach."""
        for column in range(cell.column, right):
            other = self.grid.at(row, column)
            if self._is_label(other):
                return False
            if column < cell.column + cell.colspan and other and other.text.strip():
                return False
        return True

    def _below(self, cell: FoundCell) -> list[FoundCell]:
        found: list[FoundCell] = []
        right = max(self._next_label(cell.row, cell.column + cell.colspan), cell.column + cell.colspan)
        for row in range(cell.row + cell.rowspan, self.end):
            places = [each for each in self.grid.filled(row) if cell.column <= each.column < right]
            if any(self._is_label(each) or each.column + each.colspan > right for each in places):
                break
            found += [each for each in places if (each.row, each.column) not in self.claimed]
        return found

    def _join(self, cells: list[FoundCell]) -> str:
        """Cells of one row on one line, as a number in a cell of its own before its item; rows below each other."""
        lines: dict[int, list[str]] = {}
        for cell in cells:
            if text := tidy(cell.text).removeprefix(":").strip():
                lines.setdefault(cell.row, []).append(text)
        return "\n".join(_as_item(texts) for texts in lines.values())


def _as_item(texts: list[str]) -> str:
    """The cells of a row on one line; a bare number before others counts them."""
    first, *others = texts
    return " ".join((f"{first}.", *others) if others and _COUNTED.fullmatch(first) else texts)
