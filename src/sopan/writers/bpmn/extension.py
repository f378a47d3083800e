"""The SOP's own fields as extension elements, in the words of the SOP file, so that nothing of it is lost."""

from collections.abc import Iterator
from typing import Any

from sopan.document import Sop
from sopan.document.record import Record, record_of
from sopan.writers.xml_text import content


class Extensions:
    """The fields of the SOP by the element that carries them: a row's by its first symbol, all others by the process.

    ``carried`` are the rows that have a symbol; what stands in no row of the diagram stays with the process.
    """

    def __init__(self, sop: Sop, carried: set[int]) -> None:
        record = record_of(sop)
        self._rows: list[Record] = record.pop("kegiatan")
        self._rest, self._carried = record, carried

    def of_process(self, label_ya: str, label_tidak: str) -> str:
        """Identity, actors, and rows without a symbol; and the words on the arrows of decisions."""
        rows = [self._row(row) for row in range(len(self._rows)) if row not in self._carried]
        label = f"<sopan:ya>{content(label_ya)}</sopan:ya><sopan:tidak>{content(label_tidak)}</sopan:tidak>"
        fields = f"<sopan:sop>{_inside(self._rest)}</sopan:sop>"
        return _wrap(f"<sopan:label>{label}</sopan:label>{fields}{''.join(rows)}")

    def of_row(self, row: int) -> str:
        """The fields of a row, for its first symbol."""
        return _wrap(self._row(row))

    def _row(self, row: int) -> str:
        return f'<sopan:kegiatan baris="{row + 1}">{_inside(self._rows[row])}</sopan:kegiatan>'


def _wrap(inside: str) -> str:
    return f"<extensionElements>{inside}</extensionElements>"


def _inside(record: Record) -> str:
    return "".join(each for key, value in record.items() for each in _fields(key, value))


def _fields(key: str, value: Any) -> Iterator[str]:
    """A list is its key repeated; what is blank is left out."""
    for each in value if isinstance(value, list) else (value,):
        if each is not None:
            text = _inside(each) if isinstance(each, dict) else content(str(each))
            yield f"<sopan:{key}>{text}</sopan:{key}>"
