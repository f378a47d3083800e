"""Sorts all tables and texts of a document into SOPs: which identity and which parts of flow tables go together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from sopan.drawing import Rect
from sopan.readers.found import FoundDocument, FoundPage
from sopan.readers.recogniser.grid import Grid, Spot
from sopan.readers.recogniser.identity.collect import Values, collect_cells, collect_lines
from sopan.readers.recogniser.identity.labels import HEAD, Label, segments_of
from sopan.readers.recogniser.page.heading import Heading, find_headings
from sopan.readers.recogniser.page.roles import Role
from sopan.readers.recogniser.page.rows import Part, read_part
from sopan.readers.recogniser.words import fold, tidy

_NUMBER = re.compile(r"\d{1,3}")


class Loose(NamedTuple):
    """A text that is neither identity nor flow: the index of its page, and its box where it stands in no cell."""

    page: int
    text: str
    box: Rect | None = None


class Area(NamedTuple):
    """Rows of a table outside of any flow table: what their labels name, and the same words as loose texts."""

    values: Values
    texts: tuple[Loose, ...]

    def continues(self, draft: "Draft | None") -> bool:
        """Whether a few labels alone, nothing beside them, go on with an identity begun on another page."""
        bare = not self.values.loose and not self.values.beside
        return bare and bool(self.values.texts) and draft is not None and draft.has_identity and not draft.parts


Piece = Loose | Area | Part


@dataclass
class Draft:
    """One SOP: its identity, the parts of its flow table in order, and all other words."""

    identity: Values = field(default_factory=Values)
    parts: list[Part] = field(default_factory=list)
    above: list[Loose] = field(default_factory=list)
    loose: list[Loose] = field(default_factory=list)
    name: str = ""

    @property
    def has_identity(self) -> bool:
        """Whether any label of the identity was found."""
        return bool(self.identity.texts)


def sort_into_drafts(document: FoundDocument) -> list[Draft]:
    """The SOPs of ``document`` in order; a file without any gives none."""
    drafts: list[Draft] = []
    waiting: list[Loose] = []
    for index, page in enumerate(document.pages):
        for piece in _pieces(page, index):
            if isinstance(piece, Loose):
                waiting.append(piece)
                continue
            if isinstance(piece, Area) and not (
                piece.values.convincing or piece.continues(drafts[-1] if drafts else None)
            ):
                waiting += piece.texts
                continue
            found = piece.values if isinstance(piece, Area) else piece
            if not drafts or _begins_another(drafts[-1], found):
                drafts.append(Draft(name=page.name))
            _add(drafts, found, waiting, index)
            waiting = []
    if drafts:
        drafts[-1].loose += waiting
    return drafts


def _add(drafts: list[Draft], found: Values | Part, waiting: list[Loose], page: int) -> None:
    """Give what was found to the last draft; words on an earlier page belong to the draft before, if there is one."""
    draft = drafts[-1]
    fresh = not draft.parts and not draft.has_identity
    for text in waiting:
        if fresh and len(drafts) > 1 and text.page != page:
            drafts[-2].loose.append(text)
        else:
            (draft.loose if draft.parts else draft.above).append(text)
    if isinstance(found, Part):
        draft.parts.append(found)
    else:
        draft.identity.extend(found)


def _begins_another(draft: Draft, piece: Values | Part) -> bool:
    if isinstance(piece, Part):
        first, last = _first_number(piece), _last_number(draft)
        return bool(draft.parts) and first is not None and last is not None and first <= min(last, 1)
    if draft.parts:
        return sum(label in piece.texts for label in HEAD) >= 2 and not _same_name(draft, piece)
    both = [label for label in HEAD if label in piece.texts and label in draft.identity.texts]
    return bool(both) and not _same_name(draft, piece)


def _same_name(draft: Draft, piece: Values) -> bool:
    """Whether two identity blocks carry the same number or, without numbers, the same title."""
    for label in (Label.NOMOR, Label.JUDUL):
        one, other = (fold(values.texts.get(label, "")) for values in (draft.identity, piece))
        if one and other:
            return one == other
    return False


def _first_number(part: Part) -> int | None:
    return next((number for row in part.rows if (number := _number(row.text(Role.NO))) is not None), None)


def _last_number(draft: Draft) -> int | None:
    numbers = [_number(row.text(Role.NO)) for part in draft.parts for row in part.rows]
    return next((number for number in reversed(numbers) if number is not None), None)


def _number(text: str) -> int | None:
    found = _NUMBER.match(text)
    return int(found[0]) if found else None


def _pieces(page: FoundPage, index: int) -> Iterator[Piece]:
    """What stands on the page, from the top down."""
    placed: list[tuple[float, Piece]] = []
    for number, table in enumerate(page.tables):
        placed += _pieces_of(Grid(table, Spot(index, number)), index)
    texts = [text for text in page.texts if text.text.strip()]
    values = collect_lines(text.text for text in texts)
    if values.convincing:
        placed.append((texts[0].box.y, Area(values, ())))
    else:
        placed += [(text.box.y, Loose(index, tidy(text.text), text.box)) for text in texts]
    placed.sort(key=lambda item: item[0])
    return (piece for _, piece in placed)


def _pieces_of(grid: Grid, page: int) -> Iterator[tuple[float, Piece]]:
    """The flow tables of a grid, and what stands above, between, and below them."""
    headings = find_headings(grid)
    ends = [*(heading.first for heading in headings), grid.rows]
    yield from _others(grid, 0, ends[0], page)
    for heading, (_, following) in zip(headings, pairwise(ends), strict=True):
        end = _end_of_rows(grid, heading, following)
        yield grid.ys[heading.first], read_part(grid, heading, end)
        yield from _others(grid, end, following, page)


def _end_of_rows(grid: Grid, heading: Heading, end: int) -> int:
    """Where the flow table ends: before the first label of another identity block, or a title over its full width."""
    for row in range(heading.end, end):
        labels = {segment.label for cell in grid.filled(row) for segment in segments_of(cell.text[:200])}
        if labels & set(HEAD) and not _has_number(grid, heading, row):
            return row
    last = end
    while end < grid.rows and last > heading.end and _is_title(grid, last - 1):
        last -= 1
    return last


def _has_number(grid: Grid, heading: Heading, row: int) -> bool:
    number = heading.of(Role.NO)
    cell = grid.at(row, number[0].first) if number else None
    return cell is not None and _number(cell.text.strip()) is not None


def _is_title(grid: Grid, row: int) -> bool:
    """A row that the next heading's title fills, or that is empty."""
    filled = grid.filled(row)
    return len(filled) <= 1 and all(cell.colspan > 1 for cell in filled) and len(grid.starting.get(row, ())) <= 1


def _others(grid: Grid, first: int, end: int, page: int) -> Iterator[tuple[float, Piece]]:
    if first >= end:
        return
    cells = [cell for row in range(first, end) for cell in grid.filled(row)]
    if cells:
        texts = tuple(Loose(page, tidy(cell.text)) for cell in cells)
        yield grid.ys[first], Area(collect_cells(grid, first, end), texts)
