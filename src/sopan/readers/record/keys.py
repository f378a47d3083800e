"""Reads the keys of a record: which field of the table each one means, however it is spelled."""

from collections.abc import Iterator

from sopan.document.field import Section
from sopan.readers.reading import Mark, Place
from sopan.readers.record.nodes import Mapping, Node, Scalar
from sopan.readers.record.notices import NoticeBook, plain_key


class KeyReader:
    """Notes in ``marks`` where each value stands; what is odd goes into the book."""

    def __init__(self, book: NoticeBook, marks: dict[Place, Mark]) -> None:
        self._book, self._marks = book, marks

    def entries(self, node: Mapping, section: Section, place: Place) -> dict[str, Node]:
        """The values of ``node`` by the keys that ``section`` knows; a key written twice gives its last value."""
        entries: dict[str, Node] = {}
        for key, value in self._ungrouped(node, section, place):
            name = self._key(key, section, place)
            if not name:
                continue
            if name in entries:
                message = f'kunci "{name}" ditulis dua kali; yang terakhir dipakai.'
                self._book.add("kunci-ganda", message, (*place, name), key.mark)
            entries[name] = value
            self._marks[(*place, name)] = value.mark
        return entries

    def _ungrouped(self, node: Mapping, section: Section, place: Place) -> Iterator[tuple[Node, Node]]:
        """The entries of ``node``; those of a group such as "mutu_baku" as if they stood beside the others."""
        for key, value in node.entries:
            if isinstance(key, Scalar) and isinstance(value, Mapping) and key.text in section.groups:
                message = f'isi "{key.text}" dibaca sebagai isi {section.title}; tulis langsung di sana.'
                self._book.add("ejaan-kunci", message, place, key.mark)
                yield from value.entries
            else:
                yield key, value

    def _key(self, key: Node, section: Section, place: Place) -> str:
        if not isinstance(key, Scalar):
            self._book.add("kunci-bukan-teks", "kunci bukan teks, isinya diabaikan.", place, key.mark)
            return ""
        if section.field_of(key.text):
            return key.text
        plain = plain_key(key.text)
        if section.field_of(plain):
            self._book.add("ejaan-kunci", f'kunci "{key.text.strip()}" dibaca sebagai "{plain}".', place, key.mark)
            return plain
        self._book.add_unknown_key(key.text, section, place, key.mark)
        return ""
