"""The tree between a file's syntax and an SOP: scalars, sequences, and mappings that know their place in the file."""

from dataclasses import dataclass, field

from sopan.document.fields import MAX_KEGIATAN
from sopan.errors import UnreadableError
from sopan.readers.reading import Mark
from sopan.readers.sop_file.syntax.limits import MAX_DEPTH, MAX_NODES, MAX_TEXT, thousands


@dataclass(slots=True)
class Scalar:
    """A text as written in the file, number and truth word included; ``null`` when it stands for nothing."""

    mark: Mark
    text: str
    null: bool = False
    size: int = 1
    height: int = 0


@dataclass(slots=True)
class Sequence:
    """A list. ``size`` counts all values below, aliases as often as they are used; ``height`` the levels below."""

    mark: Mark
    items: "list[Node]" = field(default_factory=list)
    size: int = 1
    height: int = 1


@dataclass(slots=True)
class Mapping:
    """Keys and values in the file's order, duplicates included."""

    mark: Mark
    entries: "list[tuple[Node, Node]]" = field(default_factory=list)
    size: int = 1
    height: int = 1


Node = Scalar | Sequence | Mapping


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


def blank(node: Node) -> bool:
    """True for a scalar that holds nothing."""
    return isinstance(node, Scalar) and (node.null or not node.text.strip())


def flatten(node: Node, between: str) -> str:
    """All texts below ``node`` in one, with ``between`` between items and ": " between key and value."""
    if isinstance(node, Scalar):
        return "" if node.null else node.text
    if isinstance(node, Sequence):
        return between.join(flatten(item, between) for item in node.items if not blank(item))
    return between.join(f"{flatten(key, between)}: {flatten(value, between)}".strip() for key, value in node.entries)
