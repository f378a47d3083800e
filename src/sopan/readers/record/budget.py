"""Refuses a record that is larger than any SOP, while its tree is composed."""

from sopan.document.fields import MAX_KEGIATAN
from sopan.errors import UnreadableError
from sopan.readers.reading import Mark
from sopan.readers.record.limits import MAX_DEPTH, MAX_NODES, MAX_TEXT, thousands
from sopan.readers.record.nodes import Node, Scalar


class Budget:
    """Counts what is read from one file and refuses what no SOP can need."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._nodes = 0

    def spend(self, node: Node, depth: int, mark: Mark | None = None) -> None:
        """Count ``node`` with all below it at ``depth`` (root 0). Raises UnreadableError beyond a limit.

        ``mark`` is where the node is used, if that is not where it stands (an alias).
        """
        self._nodes += node.size
        if self._nodes > MAX_NODES:
            self.refuse(
                mark or node.mark,
                f"berkas memuat lebih dari {thousands(MAX_NODES)} kunci dan nilai.",
                "Sebuah SOP tidak sebesar itu; periksa anchor (&) dan alias (*) yang melipatgandakan isi.",
            )
        if depth + node.height > MAX_DEPTH:
            self.refuse(
                mark or node.mark,
                f"susunan bersarang lebih dari {MAX_DEPTH} tingkat.",
                "Format SOP tidak memerlukannya; periksa kurung dan indentasi.",
            )
        if isinstance(node, Scalar) and len(node.text) > MAX_TEXT:
            self.refuse(
                node.mark,
                f"satu teks lebih panjang dari {thousands(MAX_TEXT)} huruf.",
                "Pecah menjadi beberapa kegiatan atau periksa tanda kutip penutup.",
            )

    def count(self, parent: Node, items: int) -> None:
        """Refuse ``parent`` when it holds more ``items`` than the longest list of the format."""
        if items > MAX_KEGIATAN:
            self.refuse(
                parent.mark,
                f"daftar ini memuat lebih dari {thousands(MAX_KEGIATAN)} butir.",
                "Sebuah SOP tidak sebesar itu; pecah menjadi beberapa SOP.",
            )

    def refuse(self, mark: Mark, fault: str, remedy: str) -> None:
        """Raise UnreadableError at ``mark``."""
        raise UnreadableError(fault, file=self._file, line=mark[0], column=mark[1], remedy=remedy)
