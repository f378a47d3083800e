"""Collects what the recogniser guessed, doubted, or could not place, in Indonesian and with a confidence."""

from sopan.readers.reading import Notice, Place

_MOST = 400


class Remarks:
    """The notices of one SOP in the order found; beyond the limit they are only counted."""

    def __init__(self) -> None:
        self._notices: list[Notice] = []
        self._untold = 0

    def add(self, id: str, message: str, place: Place = (), confidence: float = 1.0) -> None:
        """Note ``message`` about ``place``; the same words about the same place only once."""
        notice = Notice(id, message, place, confidence=round(min(max(confidence, 0.0), 1.0), 2))
        if len(self._notices) >= _MOST:
            self._untold += 1
        elif notice not in self._notices:
            self._notices.append(notice)

    def close(self) -> tuple[Notice, ...]:
        """All notices; a last one counts those left out."""
        if not self._untold:
            return tuple(self._notices)
        return (*self._notices, Notice("catatan-terlalu-banyak", f"dan {self._untold} hal lain serupa."))
