"""The package: every part has its type, every relation leads somewhere and is used, every part is reached."""

import posixpath
from collections.abc import Iterator
from zipfile import ZipFile

from lxml import etree

_TYPES = "[Content_Types].xml"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_NAMED_NOWHERE = ("/styles", "/settings", "/fontTable", "/theme", "/sharedStrings", "/pages")
"""Kinds of relations that no part names by their id."""


def package_faults(archive: ZipFile) -> Iterator[str]:
    """The faults of the package, whatever it holds."""
    names = archive.namelist()
    if names[0] != _TYPES:
        yield "the types come first"
    if len({name.casefold() for name in names}) != len(names):
        yield "two parts have one name"
    yield from _type_faults(archive)
    reached = set()
    for name in names:
        if name.endswith(".rels"):
            targets = _targets(archive, name)
            reached |= {target for _, target in targets.values()}
            yield from _relation_faults(archive, name, targets)
    unreached = {name for name in names if name != _TYPES and not name.endswith(".rels")} - reached
    yield from (f"{name} is reached by no relation" for name in sorted(unreached))


def _type_faults(archive: ZipFile) -> Iterator[str]:
    types = etree.fromstring(archive.read(_TYPES))
    own = {each.get("PartName") for each in types.iterfind("{*}Override")}
    kinds = {each.get("Extension") for each in types.iterfind("{*}Default")}
    names = {f"/{name}" for name in archive.namelist()} - {f"/{_TYPES}"}
    yield from (f"{name} has a type but is no part" for name in sorted(own - names))
    for name in sorted(names - own):
        if name.endswith(".xml") or name.rpartition(".")[2] not in kinds:
            yield f"{name} has no type of its own"


def _targets(archive: ZipFile, name: str) -> dict[str, tuple[str, str]]:
    """Kind and target part of every relation in the part ``name``, by id."""
    folder = posixpath.dirname(posixpath.dirname(name))
    found = {}
    for each in etree.fromstring(archive.read(name)):
        target = posixpath.normpath(posixpath.join("/", folder, each.get("Target")))
        found[each.get("Id")] = (each.get("Type"), target[1:])
    return found


def _relation_faults(archive: ZipFile, name: str, targets: dict[str, tuple[str, str]]) -> Iterator[str]:
    if len(targets) != len(etree.fromstring(archive.read(name))):
        yield f"{name}: two relations have one id"
    names = archive.namelist()
    yield from (f"{name}: {target} is missing" for _, target in targets.values() if target not in names)
    source = posixpath.join(posixpath.dirname(posixpath.dirname(name)), posixpath.basename(name).removesuffix(".rels"))
    if name == "_rels/.rels":
        return
    root = etree.fromstring(archive.read(source))
    used = {value for each in root.iter() for key, value in each.attrib.items() if key.startswith(_RELATION)}
    yield from (f"{source}: relation {id} is not told" for id in sorted(used - set(targets)))
    silent = {id for id, (kind, _) in targets.items() if kind.endswith(_NAMED_NOWHERE)}
    yield from (f"{source}: relation {id} is not used" for id in sorted(set(targets) - used - silent))
