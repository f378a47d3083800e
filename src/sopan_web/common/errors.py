"""The expected failures of a deed: each with an id, an Indonesian sentence, and an HTTP status."""

from collections.abc import Mapping
from typing import NoReturn


class DeedError(Exception):
    """A deed that can't be done now; ``message`` says what is wrong and what would help.

    ``fields`` names what to mend where; ``headers`` are what HTTP wants said beside the status.
    """

    id = "tak-dapat"
    status = 400

    def __init__(self, message: str, fields: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.fields = dict(fields or {})
        self.headers: dict[str, str] = {}


class RefusedError(DeedError):
    """The actor has no right to this."""

    id = "tak-berhak"
    status = 403


class MissingError(DeedError):
    """There is no such thing for this actor; a foreign tenant's things are none."""

    id = "tak-ada"
    status = 404


class ConflictError(DeedError):
    """Somebody else was faster; nothing was written."""

    id = "bentrok"
    status = 409


class InvalidError(DeedError):
    """The input breaks a rule."""

    id = "tak-sah"
    status = 422


class FrozenError(DeedError):
    """The thing is locked: it was submitted or enacted."""

    id = "terkunci"
    status = 423


class TooManyError(DeedError):
    """Too often in too short a time; ``wait`` is in seconds."""

    id = "terlalu-sering"
    status = 429

    def __init__(self, message: str, wait: int) -> None:
        super().__init__(message)
        self.wait = wait
        self.headers["Retry-After"] = str(wait)


class UnreadableError(DeedError):
    """The request can't be understood."""

    id = "tak-terbaca"
    status = 400


class TooLargeError(DeedError):
    """The request brings more than is taken here."""

    id = "terlalu-besar"
    status = 413


class BrokenError(DeedError):
    """A fault of the program, told without a word of its inside."""

    id = "galat-program"
    status = 500


def refuse(field: str, text: str) -> NoReturn:
    """The deed can't be done because of what stands in that field. InvalidError."""
    raise InvalidError(text, {field: text})
