"""What an SOP comes back as when nobody touched its print: what paper can't tell apart is no change."""

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import TypeVar

from sopan.comparison import align, rename_actors
from sopan.document import Kegiatan, Klasifikasi, MutuBaku, Pelaksana, Sop
from sopan.drawing import Drawing
from sopan.errors import SopanError
from sopan.layout import lay_out
from sopan.pipeline.bringing.bring import bring

_UNPRINTED = ("logo", "jenis_kegiatan", "sumber", "versi_format")
_OWN_WAY = ("pelaksana", "kegiatan", "catatan", "klasifikasi")
_FLOW = ("pelaksana", "bentuk", "ya", "tidak", "lanjut", "cabang", "simpul", "bentuk_asal")
_LEAST = 3  # letters; a shorter text at the edge of a page could be anybody's


Part = TypeVar("Part", Kegiatan, MutuBaku)


class Echo:
    """An SOP, and how its print is read."""

    def __init__(self, sop: Sop) -> None:
        self._sop = sop
        self._read, self._edges = _print_and_read(sop)

    def settle(self, new: Sop) -> Sop:
        """``new`` with everything as the SOP has it that reads as its print does, and with what is not printed."""
        sop, read = self._sop, self._read
        new = rename_actors(new, self._names())
        kept = {
            each.name: getattr(sop, each.name)
            for each in fields(Sop)
            if each.name in _UNPRINTED
            or (each.name not in _OWN_WAY and _said(getattr(new, each.name)) == _said(getattr(read, each.name)))
        }
        short = {column.nama: column.singkatan for column in sop.pelaksana}
        columns = tuple(Pelaksana(column.nama, short.get(column.nama, "")) for column in new.pelaksana)
        axes = sop.klasifikasi if new.klasifikasi == Klasifikasi() else new.klasifikasi
        notes = "\n".join(filter(None, (sop.catatan, *self._left(new.catatan))))
        return replace(new, **kept, pelaksana=columns, kegiatan=self._rows(new), klasifikasi=axes, catatan=notes)

    def _names(self) -> dict[str, str]:
        """The names of the columns by what is read of them; a narrow column prints a shortened one."""
        sop, read = self._sop.pelaksana, self._read.pelaksana
        if len(sop) != len(read):
            return {column.singkatan: column.nama for column in sop if column.singkatan}
        return {seen.nama: column.nama for seen, column in zip(read, sop, strict=True)}

    def _rows(self, new: Sop) -> tuple[Kegiatan, ...]:
        read = rename_actors(self._read, self._names())
        if len(read.kegiatan) != len(self._sop.kegiatan):
            return new.kegiatan
        was = align(read, new)
        return tuple(
            _settle_row(row, read.kegiatan[was[place]], self._sop.kegiatan[was[place]]) if place in was else row
            for place, row in enumerate(new.kegiatan)
        )

    def _left(self, notes: str) -> Iterable[str]:
        """The lines that were not on the print, nor only its title and number at the edge of a page."""
        printed = set(self._read.catatan.splitlines())
        for line in notes.splitlines():
            rest = line
            for text in self._edges:
                rest = rest.replace(text, " ")
            if line not in printed and (rest == line or rest.strip()):
                yield line


def _print_and_read(sop: Sop) -> tuple[Sop, tuple[str, ...]]:
    """The SOP as read from its own workbook, and the texts at the edges of its pages, the longest first."""
    from sopan.writers.xlsx import write_xlsx

    try:
        drawing = lay_out(replace(sop, logo=""))  # its file may be elsewhere
        readings = bring(write_xlsx(drawing)).readings
    except SopanError:  # what can't be printed was not sent out printed
        return sop, ()
    return (readings[0].sop if readings else sop), _edges(drawing)


def _edges(drawing: Drawing) -> tuple[str, ...]:
    texts = {text.plain for page in (*drawing.identity, *drawing.pages) for text in page.texts}
    return tuple(sorted((text for text in texts if len(text) >= _LEAST), key=len, reverse=True))


def _settle_row(row: Kegiatan, read: Kegiatan, own: Kegiatan) -> Kegiatan:
    """A row that reads as the print does is the SOP's own; of any other, what of it does: cells, and its flow whole."""
    if row == read:
        return own
    mutu = _settle(row.mutu_baku, read.mutu_baku, own.mutu_baku, [(each.name,) for each in fields(MutuBaku)])
    return replace(_settle(row, read, own, [("uraian",), ("keterangan",), _FLOW]), mutu_baku=mutu)


def _settle(new: Part, read: Part, own: Part, groups: Iterable[tuple[str, ...]]) -> Part:
    same = [key for group in groups if all(getattr(new, key) == getattr(read, key) for key in group) for key in group]
    return replace(new, **{key: getattr(own, key) for key in same})


def _said(value: object) -> object:
    """A text without regard to capitals: the form of the regulation prints an office in capitals."""
    return value.casefold() if isinstance(value, str) else value
