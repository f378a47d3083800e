"""Reads out of an enacted version what the index keeps of it; a pure function of the version and its unit."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from sopan_web.search.tokens import (
    TITLE,
    hear,
    of_government,
    of_jenis,
    of_pelaksana,
    of_unit,
    pelaksana_keys,
    stems_of,
    tokens_of,
)

Content = Mapping[str, Any]
_MAIN = ("pelaksana", "kelengkapan", "output")


class Passage(NamedTuple):
    """A text of the SOP that may answer a question; ``row`` is its number in the table of activities, or 0."""

    field: str
    row: int
    text: str


class Place(NamedTuple):
    """Where an SOP belongs: the government, the ids of its unit and those above it, and how these are called."""

    daerah: int
    units: tuple[int, ...]
    names: tuple[str, ...]


class Described(NamedTuple):
    """The columns of the index; ``pelaksana`` gives the name of each key."""

    judul: str
    pokok: str
    kata: str
    pelaksana: dict[str, str]


def describe(content: Content, place: Place) -> Described:
    """What the SOP is found by."""
    title = hear(str(content.get("judul", "")))
    passages = [(passage.field in _MAIN, hear(passage.text)) for passage in passages_of(content)]
    others = [hear(text) for text in (str(content.get("nomor", "")), *place.names)]
    keys = {key: name[:200] for name in pelaksana_names(content) for key in pelaksana_keys(name)}
    tokens = tokens_of([title, *(spoken for _, spoken in passages), *others])
    tokens.update([TITLE + token for token in tokens_of([title])])
    tokens.update(map(of_pelaksana, keys), map(of_unit, place.units))
    tokens |= {of_government(place.daerah), of_jenis(str(content.get("jenis_kegiatan", "")))}
    main = set(stems_of(spoken for is_main, spoken in passages if is_main))
    return Described(
        judul=_spaced(stems_of([title])),
        pokok=_spaced(sorted(main)),
        kata=" ".join(sorted(tokens - {of_jenis("")})),
        pelaksana=keys,
    )


def passages_of(content: Content) -> Iterator[Passage]:
    """Every text that is searched besides the title, the weightier ones first."""
    for row, kegiatan in enumerate(_rows(content), 1):
        for field in ("uraian", "output", "kelengkapan"):
            if text := kegiatan.get(field):
                yield Passage(field, row, _text(text))
    for name in pelaksana_names(content):
        yield Passage("pelaksana", 0, name)
    for field in ("dasar_hukum", "peralatan", "keterkaitan", "peringatan"):
        for text in content.get(field) or ():
            yield Passage(field, 0, _text(text))
    for row, kegiatan in enumerate(_rows(content), 1):
        if text := kegiatan.get("keterangan"):
            yield Passage("keterangan", row, _text(text))


def pelaksana_names(content: Content) -> list[str]:
    """The columns of the table, as written."""
    found = content.get("pelaksana") or ()
    return [_text(one.get("nama") if isinstance(one, Mapping) else one) for one in found]


def _rows(content: Content) -> Iterable[Mapping[str, Any]]:
    return [row for row in content.get("kegiatan") or () if isinstance(row, Mapping)]


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)


def _spaced(stems: Iterable[str]) -> str:
    return f" {' '.join(stems)} "
