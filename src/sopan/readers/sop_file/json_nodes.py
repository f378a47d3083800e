"""Composes the tree of a JSON text, with line and column of every value, within the limits of SOP files."""

import re
from bisect import bisect_right
from json import JSONDecodeError, JSONDecoder
from typing import NoReturn

from sopan.errors import UnreadableError
from sopan.readers.reading import Mark
from sopan.readers.record.budget import Budget
from sopan.readers.record.nodes import Mapping, Node, Scalar, Sequence

_STRINGS = JSONDecoder()
_BLANK = re.compile(r"[ \t\r\n]*")
_LITERAL = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null")


def compose_json(text: str, file: str) -> Node:
    """The root of ``text``. Raises UnreadableError with line, column, fault, and remedy."""
    return _Composer(text, file).document()


class _Composer:
    def __init__(self, text: str, file: str) -> None:
        self._text = text
        self._file = file
        self._at = 0
        self._budget = Budget(file)
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def document(self) -> Node:
        self._skip()
        root = self._value(0)
        if self._at < len(self._text):
            self._refuse("ada teks sesudah kurung penutup.", "Hapus teks itu; satu berkas memuat satu SOP.")
        return root

    def _value(self, depth: int) -> Node:
        node: Node
        match self._peek():
            case "{":
                node = self._mapping(depth)
            case "[":
                node = self._sequence(depth)
            case '"':
                node = Scalar(self._mark(), self._string())
                self._budget.spend(node, depth)
            case _:
                node = self._literal()
                self._budget.spend(node, depth)
        self._skip()
        return node

    def _mapping(self, depth: int) -> Mapping:
        node = Mapping(self._mark())
        self._budget.spend(node, depth)
        self._open()
        while self._more("}", first=not node.entries):
            key = self._key(depth + 1)
            node.entries.append((key, self._value(depth + 1)))
            self._budget.count(node, len(node.entries))
        return node

    def _key(self, depth: int) -> Scalar:
        if self._peek() != '"':
            self._refuse(
                "di sini seharusnya ada kunci dalam tanda kutip ganda.",
                'Tulis misalnya "judul": "..."; hapus koma sesudah isi terakhir.',
            )
        key = Scalar(self._mark(), self._string())
        self._budget.spend(key, depth)
        self._skip()
        if self._peek() != ":":
            self._refuse("tidak ada titik dua sesudah kunci.", "Tambahkan titik dua antara kunci dan isinya.")
        self._open()
        return key

    def _sequence(self, depth: int) -> Sequence:
        node = Sequence(self._mark())
        self._budget.spend(node, depth)
        self._open()
        while self._more("]", first=not node.items):
            node.items.append(self._value(depth + 1))
            self._budget.count(node, len(node.items))
        return node

    def _more(self, close: str, *, first: bool) -> bool:
        """True when another item begins here; steps over the comma before it or the bracket after the last."""
        if self._peek() == close:
            self._at += 1
            return False
        if first:
            return True
        if self._peek() != ",":
            self._refuse(
                f'kurung "{close}" penutup atau koma tidak ditemukan.',
                "Tambahkan koma di antara isi, atau kurung penutup.",
            )
        self._open()
        if self._peek() == close:
            self._refuse("ada koma sesudah isi terakhir.", "Hapus koma itu.")
        return True

    def _string(self) -> str:
        try:
            text, self._at = _STRINGS.raw_decode(self._text, self._at)
        except JSONDecodeError as error:
            self._at = error.pos
            self._refuse(
                "teks dalam tanda kutip tidak selesai atau memuat kode \\ yang tidak sah.",
                "Tutup tanda kutipnya; tulis \\n untuk baris baru dan \\\\ untuk garis miring terbalik.",
            )
        return str(text)

    def _literal(self) -> Scalar:
        found = _LITERAL.match(self._text, self._at)
        if not found:
            self._refuse("isi ini bukan JSON.", "Apit teks dengan tanda kutip ganda.")
        node = Scalar(self._mark(), found[0], null=found[0] == "null")
        self._at = found.end()
        return node

    def _peek(self) -> str:
        return self._text[self._at : self._at + 1]

    def _open(self) -> None:
        self._at += 1
        self._skip()

    def _skip(self) -> None:
        match = _BLANK.match(self._text, self._at)
        self._at = match.end() if match else self._at

    def _mark(self) -> Mark:
        line = bisect_right(self._starts, self._at)
        return (line, self._at - self._starts[line - 1] + 1)

    def _refuse(self, fault: str, remedy: str) -> NoReturn:
        line, column = self._mark()
        raise UnreadableError(fault, file=self._file, line=line, column=column, remedy=remedy)
