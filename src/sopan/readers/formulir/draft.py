"""The record that a form amounts to, while it is put together, and where in the form each value stood."""

from typing import Any

from sopan.readers.formulir.cells import Sheet
from sopan.readers.reading import Notice, Place

_GUESSES = {"dibaca", "tanpa-nomor", "tanpa-bentuk", "sel-digabung"}
_GUESSED = 0.9


class Draft:
    """``record`` has the keys of the field table. ``notices`` are told with sheet and cell."""

    def __init__(self) -> None:
        self.record: dict[str, Any] = {}
        self.notices: list[Notice] = []
        self._cells: dict[Place, str] = {}

    def put(self, place: Place, sheet: Sheet, row: int, column: int) -> None:
        """Remember the cell in which the value at ``place`` stands."""
        self._cells[place] = sheet.where(row, column)

    def keep(self, text: str) -> None:
        """Keep what has no field of its own among the SOP's notes."""
        self.record["catatan"] = "\n".join(filter(None, (self.record.get("catatan", ""), text)))

    def where(self, place: Place) -> str:
        """The cell of ``place``, or of the nearest thing around it; "" when it is nowhere."""
        for length in range(len(place), 0, -1):
            if place[:length] in self._cells:
                return self._cells[place[:length]]
        return ""

    def doubt(self, id: str, message: str, place: Place, sheet: Sheet, row: int, column: int) -> None:
        """Note what is odd about a cell; what was taken for something else is a guess, if a good one."""
        sure = _GUESSED if id in _GUESSES else 1.0
        told = f"{sheet.where(row, column)}: {message}"
        self.notices.append(Notice(f"formulir-{id}", told, place, confidence=sure))
