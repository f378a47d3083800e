"""Reads the values that hold no keys of their own: texts, numbers, dates, durations, choices."""

from typing import Any

from sopan.document import parse_tanggal, parse_waktu
from sopan.document.field import Field, Kind
from sopan.readers.reading import Place
from sopan.readers.record.clean import clean_line, clean_number, clean_text, has_control
from sopan.readers.record.nodes import Mapping, Node, Sequence, flatten
from sopan.readers.record.notices import NoticeBook


class LeafReader:
    """Turns nodes into values of a field's kind; what is odd goes into the book."""

    def __init__(self, book: NoticeBook) -> None:
        self._book = book

    def value(self, field: Field, node: Node, place: Place) -> Any:
        """The value of ``node``, any but a section or a choice; "" or None where it is blank."""
        text = self._text(field, node, place)
        match field.kind:
            case Kind.TEKS:
                return clean_text(text)
            case Kind.NOMOR | Kind.TUJUAN:
                return clean_number(text)
            case Kind.TANGGAL:
                line = clean_line(text)
                return parse_tanggal(line) if line else None
            case Kind.WAKTU:
                return parse_waktu(clean_text(text))
            case _:
                return clean_line(text)

    def choice(self, field: Field, node: Node, place: Place) -> dict[str, Any]:
        """The attribute that the choice fills: its own, or the one that keeps a word outside the choices."""
        word = clean_line(self._text(field, node, place))
        for known in field.choices or ():
            if known.value == word.casefold():
                return {field.path: known}
        if not word:
            return {}
        self._book.add_unknown_choice(word, field, place, node.mark)
        return {field.kept_in: word} if field.kept_in else {}

    def _text(self, field: Field, node: Node, place: Place) -> str:
        text = flatten(node, "\n" if field.kind is Kind.TEKS else ", ")
        if isinstance(node, Sequence) and len(node.items) > 1:
            self._note("teks-berupa-daftar", field, "semestinya satu teks; butir-butirnya digabung.", place, node)
        elif isinstance(node, Mapping):
            self._note(
                "teks-berupa-bagian",
                field,
                'semestinya teks, tetapi terbaca sebagai kunci dan isi. Bila teksnya memuat ": ", apit dengan kutip.',
                place,
                node,
            )
        if has_control(text):
            self._note("karakter-kendali", field, "memuat karakter kendali, yang dibuang.", place, node)
        return text

    def _note(self, id: str, field: Field, message: str, place: Place, node: Node) -> None:
        self._book.add(id, f'"{field.key}" {message}', place, node.mark)
