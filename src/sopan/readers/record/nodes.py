"""The tree between what a file says and an SOP: scalars, sequences, and mappings that know their place in the file."""

from dataclasses import dataclass, field

from sopan.readers.reading import Mark


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
