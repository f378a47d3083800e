"""Which actor's column is which: a heading that was only written anew is no other actor."""

from collections.abc import Mapping
from dataclasses import replace
from difflib import SequenceMatcher

from sopan.document import Kegiatan, Sop


def rename_columns(old: Sop, new: Sop) -> Sop:
    """``old`` with its actors as ``new`` calls them, where as many columns stand in the place of others."""
    names = _renamed([column.nama for column in old.pelaksana], [column.nama for column in new.pelaksana])
    return rename_actors(old, names) if names else old


def rename_actors(sop: Sop, names: Mapping[str, str]) -> Sop:
    """``sop`` with the actors of its columns and rows, and the goals that name one, under their new names."""
    columns = tuple(replace(column, nama=names.get(column.nama, column.nama)) for column in sop.pelaksana)
    return replace(sop, pelaksana=columns, kegiatan=tuple(_rename_in(row, names) for row in sop.kegiatan))


def _rename_in(row: Kegiatan, names: Mapping[str, str]) -> Kegiatan:

    def of(name: str) -> str:
        return names.get(name, name)

    symbols = tuple(
        replace(
            symbol,
            pelaksana=of(symbol.pelaksana),
            ya=of(symbol.ya),
            tidak=of(symbol.tidak),
            lanjut=tuple(map(of, symbol.lanjut)),
            cabang=tuple(replace(exit, tujuan=of(exit.tujuan)) for exit in symbol.cabang),
        )
        for symbol in row.simpul
    )
    return replace(row, pelaksana=tuple(map(of, row.pelaksana)), simpul=symbols)


def _renamed(old: list[str], new: list[str]) -> dict[str, str]:
    names: dict[str, str] = {}
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "replace" and b - a == d - c:
            names |= zip(old[a:b], new[c:d], strict=True)
    return names if len(names) == len(set(names.values())) else {}
