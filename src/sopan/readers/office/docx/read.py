"""Reads a Word file page by page into tables, shapes, lines, and texts, without asking what they mean."""

from collections.abc import Iterator

from sopan.readers.found import FoundDocument, Source
from sopan.readers.office.docx.blocks import Block, Paragraph
from sopan.readers.office.docx.body.gather import gather
from sopan.readers.office.docx.floats.draw import Drawer
from sopan.readers.office.docx.names import W, find, find_all
from sopan.readers.office.docx.package import WordFile
from sopan.readers.office.docx.places.press import Press, Section, Story
from sopan.readers.office.docx.places.sheet import Sheet, read_sheet
from sopan.readers.office.docx.words.numbering import Numbering
from sopan.readers.office.docx.words.runs import is_changed
from sopan.readers.office.docx.words.scribe import Scribe
from sopan.readers.office.docx.words.styles import Styles
from sopan.readers.office.drawingml import Gallery

_CHANGES = "Dokumen ini memuat perubahan terlacak; dibaca seolah-olah semuanya sudah diterima."
_COMMENTS = "Komentar di tepi dokumen tidak dibaca: {}."


def read_docx(data: bytes, file: str = "") -> FoundDocument:
    """What a DOCX shows. UnreadableError when it is no Word file, broken, locked, or larger than any real one.

    Word files hold no places of rows and paragraphs: they are computed from widths, heights, and the words.
    """
    word = WordFile(data, file)
    scribe = Scribe(Styles(word.part("styles"), *word.faces), Numbering(word.part("numbering")))
    stories = _Stories(word, scribe)
    seen = next(word.body.iter(f"{W}lastRenderedPageBreak"), None) is not None
    drawer = Drawer(word.document, Gallery(word.package, word.main), old=word.old)
    press = Press(drawer.draw, stories.note, old=word.old, seen=seen)
    for section in _sections(word, stories):
        press.set(section)
    return FoundDocument(Source.DOCX, press.finish(), (*_remarks(word), *drawer.remarks))


class _Stories:
    """The stories beside the body, each read once and when it is met."""

    def __init__(self, word: WordFile, scribe: Scribe) -> None:
        self._word, self._scribe = word, scribe
        self._running: dict[str, Story] = {}

    def body(self) -> Story:
        return tuple(gather(self._word.body, self._scribe))

    def running(self, references: dict[str, str]) -> dict[str, Story]:
        """Running heads or feet by kind, from the ids of their relations."""
        for relation in references.values():
            if relation not in self._running:
                part = self._word.running(relation)
                self._running[relation] = () if part is None else tuple(gather(part, self._scribe))
        return {kind: self._running[relation] for kind, relation in references.items()}

    def note(self, call: str) -> Story:
        note = self._word.notes.get(call)
        return () if note is None else tuple(gather(note, self._scribe))


def _sections(word: WordFile, stories: _Stories) -> Iterator[Section]:
    """The body's sections, each with its sheet."""
    sheet: Sheet | None = None
    blocks: list[Block] = []
    for block in stories.body():
        blocks.append(block)
        if isinstance(block, Paragraph) and block.section is not None:
            sheet = read_sheet(block.section, sheet)
            yield Section(sheet, tuple(blocks), stories.running(sheet.heads), stories.running(sheet.feet))
            blocks = []
    sheet = read_sheet(find(word.body, "w:sectPr"), sheet)
    yield Section(sheet, tuple(blocks), stories.running(sheet.heads), stories.running(sheet.feet))


def _remarks(word: WordFile) -> tuple[str, ...]:
    comments = find_all(word.part("comments"), "w:comment")
    return (
        *word.package.remarks(),
        *((_CHANGES,) if is_changed(word.document) else ()),
        *((_COMMENTS.format(len(comments)),) if comments else ()),
    )
