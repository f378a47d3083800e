"""The parts of a Word file that say something: its body, styles, lists, running heads, and notes."""

from functools import cached_property

from sopan.errors import UnreadableError
from sopan.readers.office.docx.names import W, find, find_all, value
from sopan.readers.safely import Element, Package, name_of, number_of, open_package

_STRICT = "http://purl.oclc.org/ooxml/"
_LOOSE = {
    "wordprocessingml/main": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "drawingml/main": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "drawingml/wordprocessingDrawing": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "drawingml/picture": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "officeDocument/relationships": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
_MODERN = 15


class WordFile:
    """A Word file; every part is read when it is asked for.

    UnreadableError when it is no Word file, broken, or dangerous.
    """

    def __init__(self, data: bytes, file: str = "") -> None:
        self.package: Package = open_package(data, file)
        main = self.package.related("", "officeDocument")
        if not main:
            raise UnreadableError("berkas ini bukan dokumen Word.", file=file)
        self.main = main[0]
        self.document = self._xml(self.main)
        body = find(self.document, "w:body")
        if name_of(self.document) != "document" or body is None:
            raise UnreadableError("berkas ini bukan dokumen Word.", file=file)
        self.body = body

    def part(self, kind: str) -> Element | None:
        """The root of the part that the document calls its styles, numbering, settings, theme; None if it has none."""
        found = self.package.related(self.main, kind)
        return self._xml(found[0]) if found else None

    def running(self, relation: str) -> Element | None:
        """A running head or foot by the id of its relation."""
        found = self.package.relations(self.main).get(relation)
        inside = found is not None and not found.external and self.package.has(found.target)
        return self._xml(found.target) if found and inside else None

    @cached_property
    def faces(self) -> tuple[str, str]:
        """The theme's faces for text and for headings."""
        theme = self.part("theme")
        faces = [find(theme, f".//a:{kind}Font/a:latin") for kind in ("minor", "major")]
        minor, major = (("" if face is None else face.get("typeface", "")) or "Calibri" for face in faces)
        return minor, major

    @cached_property
    def old(self) -> bool:
        """Whether tables stand as they did before Word 2013."""
        settings = find_all(self.part("settings"), "w:compat/w:compatSetting")
        modes = [it.get(W + "val") for it in settings if it.get(W + "name") == "compatibilityMode"]
        return number_of(modes[0] if modes else "") < _MODERN

    @cached_property
    def notes(self) -> dict[str, Element]:
        """Footnotes and endnotes by what calls them, as "footnote 2"."""
        stories = [(kind, self.part(f"{kind}s")) for kind in ("footnote", "endnote")]
        return {
            f"{kind} {value(note, '.', 'id')}": note
            for kind, story in stories
            for note in find_all(story, f"w:{kind}")
            if value(note, ".", "type") in ("", "normal")
        }

    def _xml(self, part: str) -> Element:
        root = self.package.xml(part)
        if _STRICT in str(root.tag):
            _loosen(root)
        return root


def _loosen(root: Element) -> None:
    """Gives the names of the standard's strict edition those of the edition that everybody writes."""
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = _renamed(element.tag)
            for name, given in element.attrib.items():
                if _STRICT in str(name):
                    del element.attrib[name]
                    element.set(_renamed(str(name)), given)


def _renamed(name: str) -> str:
    space, _, own = name.lstrip("{").rpartition("}")
    loose = _LOOSE.get(space.removeprefix(_STRICT), space)
    return f"{{{loose}}}{own}" if loose else own
