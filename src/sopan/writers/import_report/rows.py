"""The rows of the report."""

from typing import NamedTuple


class ImportRow(NamedTuple):
    """A file, or one SOP of it. ``sure`` is "yakin", "perlu dilihat", "meragukan", "tidak terbaca", or "bukan SOP"."""

    file: str
    kind: str
    title: str
    counts: tuple[int | None, ...]
    sure: str
    result: str

    @property
    def cells(self) -> list[str | int | None]:
        """In the order of the columns; ``counts`` are steps, actors, doubtful places, errors, warnings, hints."""
        return [self.file, self.kind, self.title, *self.counts[:2], self.sure, *self.counts[2:], self.result]


class ImportPlace(NamedTuple):
    """A place of an SOP to hold against the original; ``confidence`` from 0 to 1."""

    file: str
    title: str
    where: str
    message: str
    confidence: float
