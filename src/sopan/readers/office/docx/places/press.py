"""Sets the blocks of a document on pages, one below the other, as a word processor does."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from sopan.drawing import Rect
from sopan.readers.found import FoundPage
from sopan.readers.office.docx.blocks import Block, Paragraph, Table
from sopan.readers.office.docx.places.frame import Draw
from sopan.readers.office.docx.places.heights import height_of, neighbours, stack
from sopan.readers.office.docx.places.leaf import Leaf
from sopan.readers.office.docx.places.parts import Strip, part
from sopan.readers.office.docx.places.ruled import left_of, rule
from sopan.readers.office.docx.places.sheet import Sheet

_SLACK = 4.0

Story = tuple[Block, ...]


class Section(NamedTuple):
    """Blocks that are printed on one kind of sheet; ``heads`` and ``feet`` are its running stories by kind."""

    sheet: Sheet
    blocks: Story
    heads: Mapping[str, Story]
    feet: Mapping[str, Story]

    def running(self, *, first: bool) -> tuple[Story, Story]:
        """The head and the foot of a page."""
        kind = "first" if first and self.sheet.apart else "default"
        return self.heads.get(kind, ()), self.feet.get(kind, ())


class Press:
    """Fills pages. ``old``: a document in the manner before 2013. ``seen``: it tells where pages were last seen to end.

    ``note`` gives the words of a footnote by what calls it.
    """

    def __init__(self, draw: Draw, note: Callable[[str], Story], *, old: bool = False, seen: bool = False) -> None:
        self._draw, self._note, self._old, self._seen = draw, note, old, seen
        self._leaves: list[Leaf] = []
        self._printed: set[int] = set()
        self._y = 0.0
        self._fresh = True

    def finish(self) -> tuple[FoundPage, ...]:
        """All pages."""
        return tuple(leaf.finish(number) for number, leaf in enumerate(self._leaves, 1))

    def set(self, section: Section) -> None:
        """Adds a section; it begins a page unless it goes on in the one before."""
        if self._leaves and section.sheet.continuous and self._leaf.sheet.page == section.sheet.page:
            self._leaf.sheet = section.sheet
        else:
            self._turn(section, first=True)
        for place, block in enumerate(section.blocks):
            if isinstance(block, Table):
                self._set_table(section, block)
            else:
                self._set_paragraph(section, block, *neighbours(section.blocks, place))

    @property
    def _leaf(self) -> Leaf:
        return self._leaves[-1]

    @property
    def _foot(self) -> float:
        area = self._leaf.sheet.area
        return area.y + area.h

    def _column(self) -> Rect:
        area = self._leaf.sheet.area
        return Rect(area.x, self._y, area.w, max(self._foot - self._y, 0.0))

    def _turn(self, section: Section, *, first: bool = False) -> None:
        """Begins a page; a running head taller than the margin pushes the text down."""
        self._leaves.append(Leaf(section.sheet, self._draw))
        head, foot = section.running(first=first)
        area = section.sheet.area
        tall = self._run(head, section.sheet.head)
        self._run(foot, section.sheet.height - section.sheet.foot - _height(foot, area.w))
        self._y, self._fresh = max(area.y, section.sheet.head + tall), True

    def _run(self, story: Story, y: float) -> float:
        """The height of a running head or foot. It is set once, not on every page: it says nothing new there."""
        tall = _height(story, self._leaf.sheet.area.w)
        if story and id(story) not in self._printed:
            self._printed.add(id(story))
            self._y = y
            for block, height in stack(story, self._leaf.sheet.area.w):
                column = self._column()
                if isinstance(block, Table):
                    strips = tuple(Strip(row, each) for row, each in enumerate(block.heights))
                    rule(block, strips, self._leaf, (left_of(block, column, old=self._old), self._y), old=self._old)
                else:
                    self._leaf.write(block, column)
                    self._leaf.sketch(block, column)
                self._y += height
        return tall

    def _set_paragraph(self, section: Section, block: Paragraph, above: Block | None, below: Block | None) -> None:
        height = height_of(block, self._leaf.sheet.area.w, above, below)
        if block.new_page or self._ends(block, height):
            self._turn(section)
        column = self._column()
        self._leaf.write(block, column)
        self._leaf.sketch(block, column)
        self._y += height
        self._fresh = self._fresh and not block.words
        for call in block.notes:
            self._set_note(call)

    def _ends(self, block: Paragraph, height: float) -> bool:
        """Whether the page ends before a paragraph; one without words stays with what it follows."""
        if self._fresh:
            return False
        if self._seen:
            return block.shown_new
        return bool(block.words) and self._y + height > self._foot + _SLACK

    def _set_note(self, call: str) -> None:
        """A footnote stands at the page's foot; where exactly tells nobody anything."""
        area = self._leaf.sheet.area
        for block in self._note(call):
            if isinstance(block, Paragraph):
                self._leaf.write(block, Rect(area.x, self._foot, area.w, 0.0))

    def _set_table(self, section: Section, table: Table) -> None:
        x = self._begin(table)
        room, full = self._foot - self._y, self._leaf.sheet.area.h
        parts = part(table, room, full, seen=self._seen, fresh=self._fresh)
        for index, piece in enumerate(parts):
            if index:
                self._turn(section)
            self._y += piece.above
            if piece.strips:
                rule(table, piece.strips, self._leaf, (x, self._y), old=self._old)
                self._fresh = False
            self._y += sum(strip.height for strip in piece.strips)

    def _begin(self, table: Table) -> float:
        """Where the table begins across; one that floats also moves the place down."""
        column, spot, sheet = self._column(), table.spot, self._leaf.sheet
        if spot is None:
            return left_of(table, column, old=self._old)
        if spot.y:
            self._y = {"page": 0.0, "margin": sheet.area.y}.get(spot.down, self._y) + spot.y
        across = {"page": sheet.page, "margin": sheet.area}.get(spot.across, column)
        if spot.align:
            return left_of(table._replace(align=spot.align, indent=0.0, overhang=0.0), across, old=False)
        return across.x + spot.x - (table.overhang if self._old else 0.0)


def _height(story: Story, width: float) -> float:
    return sum(height for _, height in stack(story, width))
