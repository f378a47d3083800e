"""Makes an SOP from a tree of nodes, driven by the field table; what is odd becomes a notice, never a failure."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sopan.document import VERSI_FORMAT, Kegiatan, Sop
from sopan.document.field import Field, Kind, Section
from sopan.document.fields import SOP
from sopan.errors import UnreadableError
from sopan.readers.reading import Mark, Place, Reading
from sopan.readers.record.construct import construct
from sopan.readers.record.keys import KeyReader
from sopan.readers.record.leaves import LeafReader
from sopan.readers.record.limits import thousands
from sopan.readers.record.nodes import Mapping, Node, Scalar, Sequence, blank, flatten
from sopan.readers.record.notices import NoticeBook
from sopan.readers.record.split_items import split_section, split_text

# A file without any of these keys is something else.
_TELLING_KEYS = ("judul", "kegiatan", "pelaksana")


def interpret(root: Node, file: str) -> Reading:
    """The SOP that ``root`` holds. Raises UnreadableError when it is no SOP, or holds more items than one can."""
    return _Interpreter(file).reading(root)


class _Interpreter:
    def __init__(self, file: str) -> None:
        self._file = file
        self._book = NoticeBook()
        self._marks: dict[Place, Mark] = {}
        self._keys = KeyReader(self._book, self._marks)
        self._leaves = LeafReader(self._book)

    def reading(self, root: Node) -> Reading:
        self._marks[()] = root.mark
        if not isinstance(root, Mapping):
            raise self._refusal(
                root.mark, "isi berkas bukan SOP: tidak ada kunci di tingkat teratas.", 'Mulailah dengan "judul: ...".'
            )
        entries = self._keys.entries(root, SOP, ())
        if not any(key in entries for key in _TELLING_KEYS):
            raise self._refusal(
                root.mark,
                "isi berkas bukan SOP: tidak ada judul, pelaksana, ataupun kegiatan.",
                "Lihat contoh dengan `sopan baru`.",
            )
        sop: Sop = self._build(entries, SOP, ())
        self._check_version(sop)
        numbered = replace(sop, kegiatan=self._number(sop.kegiatan))
        return Reading(numbered, self._book.close(), self._marks)

    def _build(self, entries: dict[str, Node], section: Section, place: Place) -> Any:
        values: dict[str, Any] = {}
        for key, node in entries.items():
            field = section.field_of(key)
            if field and not blank(node):
                values |= self._attributes(field, node, (*place, key))
        return construct(section, values)

    def _attributes(self, field: Field, node: Node, place: Place) -> dict[str, Any]:
        if field.many:
            return {field.path: tuple(self._items(field, node, place))}
        if field.kind is Kind.PILIHAN:
            return self._leaves.choice(field, node, place)
        return {field.path: self._value(field, node, place)}

    def _value(self, field: Field, node: Node, place: Place) -> Any:
        if field.section:
            return self._section(field.section, node, place)
        return self._leaves.value(field, node, place)

    def _items(self, field: Field, node: Node, place: Place) -> Iterator[Any]:
        nodes = self._item_nodes(field, node, place)
        if len(nodes) > field.many:
            raise self._refusal(
                node.mark,
                f'"{field.key}" memuat lebih dari {thousands(field.many)} butir.',
                "Sebuah SOP tidak sebesar itu; pecah menjadi beberapa SOP.",
            )
        nothing = construct(field.section, {}) if field.section else ""
        index = 0
        for item in nodes:
            value = None if blank(item) else self._value(field, item, (*place, index))
            if value not in (None, nothing):
                self._marks[(*place, index)] = item.mark
                index += 1
                yield value

    def _item_nodes(self, field: Field, node: Node, place: Place) -> list[Node]:
        if isinstance(node, Sequence):
            return node.items
        if field.lone:
            return [node]
        items = split_section(node, field.section) if field.section else split_text(node)
        message = f'"{field.key}" semestinya daftar; isinya dijadikan {len(items)} butir.'
        message += ' Tulis tiap butir di baris baru yang diawali "- ".'
        self._book.add("bukan-daftar", message, place, node.mark)
        return items

    def _section(self, section: Section, node: Node, place: Place) -> Any:
        if isinstance(node, Mapping):
            return self._build(self._keys.entries(node, section, place), section, place)
        if isinstance(node, Sequence) and len(node.items) == 1 and isinstance(node.items[0], Mapping):
            message = f'"{section.title}" semestinya satu bagian, bukan daftar.'
            self._book.add("bagian-berupa-daftar", message, place, node.mark)
            return self._section(section, node.items[0], place)
        return self._short(section, node, place)

    def _short(self, section: Section, node: Node, place: Place) -> Any:
        """The section from a bare text, which stands for its short key; None when it has no such key."""
        short = section.field_of(section.short)
        if not (short and section.short_usual and isinstance(node, Scalar)):
            keys = ", ".join(field.key for field in section.fields)
            message = f'"{section.title}" semestinya memuat kunci ({keys}); '
            message += f'teksnya dibaca sebagai "{short.key}".' if short else "teksnya diabaikan."
            self._book.add("bagian-berupa-teks", message, place, node.mark)
        if not short:
            return None
        text = Scalar(node.mark, flatten(node, " "))
        return construct(section, {short.path: self._leaves.value(short, text, place)})

    def _number(self, rows: tuple[Kegiatan, ...]) -> tuple[Kegiatan, ...]:
        numbered = []
        for index, kegiatan in enumerate(rows):
            if not kegiatan.no:
                kegiatan = replace(kegiatan, no=str(index + 1))
                place = ("kegiatan", index)
                message = f'kegiatan tanpa "no" dinomori {kegiatan.no} menurut urutannya.'
                self._book.add("nomor-diisi", message, place, self._marks[place])
            numbered.append(kegiatan)
        return tuple(numbered)

    def _check_version(self, sop: Sop) -> None:
        if sop.versi_format == VERSI_FORMAT:
            return
        message = f'berkas ditulis dalam versi format "{sop.versi_format}", program ini mengenal versi {VERSI_FORMAT}.'
        place = ("versi_format",)
        self._book.add("versi-lain", f"{message} Isi yang tidak dikenal diabaikan.", place, self._marks[place])

    def _refusal(self, mark: Mark, fault: str, remedy: str) -> UnreadableError:
        return UnreadableError(fault, file=self._file, line=mark[0], column=mark[1], remedy=remedy)
