"""With what words an edition came back to be mended: the room that referees says so, for this one knows no way."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from sopan_web.documents.models import Edition


class Returned(NamedTuple):
    """``key`` tells one return from the next; ``by`` is who sent it back, "" where nobody is known."""

    key: str
    by: str
    at: datetime
    note: str


Asked = Callable[[Edition], Returned | None]


def _never(_edition: Edition) -> None:
    return None


_asked: Asked = _never


def answer_with(asked: Asked) -> None:
    """Called once, when the application starts, by the room that referees."""
    global _asked
    _asked = asked


def returned(edition: Edition) -> Returned | None:
    """The note that an edition came back with, while it is being mended."""
    return _asked(edition)
