"""What every reader returns: the SOP, what the reader noticed on the way, and where each value stood in the file."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sopan.document import Sop

Place = tuple[str | int, ...]
Mark = tuple[int, int]

UNCLEAR = "teks-ragu"
"""The id of a notice about letters that were read in a picture: how clearly says its confidence."""

BARE = "simbol-tak-ditemukan"
"""The id of a notice about a step in whose row no symbol was found."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something odd that did not stop the reading. ``id`` names the kind, ``message`` is Indonesian with the remedy.

    ``line`` and ``column`` count from 1; 0 where the source has none. ``confidence`` from 0 to 1 says how sure the
    value at ``place`` is, where it had to be recognised; 1 for what the file says itself.
    """

    id: str
    message: str
    place: Place = ()
    line: int = 0
    column: int = 0
    confidence: float = 1.0


class Notices:
    """The notices of one reading in the order found, each once; beyond ``most`` they are only counted."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: list[Notice] = []
        self._untold = 0

    @property
    def full(self) -> bool:
        """Whether a further one would only be counted."""
        return len(self._kept) >= self._most

    def keep(self, notice: Notice) -> None:
        """Add ``notice``, or count it."""
        if self.full:
            self._untold += 1
        elif notice not in self._kept:
            self._kept.append(notice)

    def close(self) -> tuple[Notice, ...]:
        """All of them; a last one counts those left out."""
        if not self._untold:
            return tuple(self._kept)
        return (*self._kept, Notice("catatan-terlalu-banyak", f"dan {self._untold} hal lain serupa."))


@dataclass(frozen=True, slots=True)
class Reading:
    """An SOP as read. ``marks`` maps a place such as ("kegiatan", 2, "waktu") to its line and column (from 1)."""

    sop: Sop
    notices: tuple[Notice, ...] = ()
    marks: Mapping[Place, Mark] = field(default_factory=dict)

    def mark(self, place: Place) -> Mark:
        """Line and column of ``place``, or of the nearest thing around it; (0, 0) when nothing is known."""
        for length in range(len(place), -1, -1):
            if place[:length] in self.marks:
                return self.marks[place[:length]]
        return (0, 0)
