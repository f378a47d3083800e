"""What a part of a package points to, by the id that the part uses for it."""

from posixpath import dirname, join, normpath
from typing import NamedTuple

from sopan.readers.safely.xml import Element, name_of


class Relation(NamedTuple):
    """``kind`` is the last word of its type ("image"), ``target`` the name of a part; an address when ``external``."""

    kind: str
    target: str
    external: bool = False


def relations_name(part: str) -> str:
    """The part that holds the relations of ``part``; "" is the package itself."""
    folder, name = dirname(part), part.rpartition("/")[2]
    return join(folder, "_rels", f"{name}.rels")


def read_relations(root: Element, part: str) -> dict[str, Relation]:
    """The relations of ``part`` by id; no target leads out of the package."""
    return {
        element.get("Id", ""): _read(element, part)
        for element in root
        if name_of(element) == "Relationship" and element.get("Id")
    }


def _read(element: Element, part: str) -> Relation:
    kind = element.get("Type", "").rstrip("/").rpartition("/")[2]
    target = element.get("Target", "").replace("\\", "/")
    if element.get("TargetMode", "").lower() == "external":
        return Relation(kind, target, external=True)
    return Relation(kind, _resolve(target, part))


def _resolve(target: str, part: str) -> str:
    path = normpath(join("/", dirname(part), target)) if target else ""
    return path.lstrip("/")
