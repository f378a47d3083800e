"""Collects what the recogniser guessed, doubted, or could not place, in Indonesian and with a confidence."""

from sopan.readers.reading import Notice, Notices, Place

_MOST = 400


class Remarks(Notices):
    """The notices of one SOP."""

    def __init__(self) -> None:
        super().__init__(_MOST)

    def add(self, id: str, message: str, place: Place = (), confidence: float = 1.0) -> None:
        """Note ``message`` about ``place``, with a confidence that is brought within 0 and 1."""
        self.keep(Notice(id, message, place, confidence=round(min(max(confidence, 0.0), 1.0), 2)))
