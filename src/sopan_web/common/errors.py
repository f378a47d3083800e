"""The expected failures of a deed: each with an id, an Indonesian sentence, and an HTTP status."""


class DeedError(Exception):
    """A deed that can't be done now; ``message`` says what is wrong and what would help."""

    id = "tak-dapat"
    status = 400

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


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
    """The input breaks a rule; ``fields`` names what to mend where."""

    id = "tak-sah"
    status = 422

    def __init__(self, message: str, fields: dict[str, str] | None = None) -> None:
        super().__init__(message)
        self.fields = fields or {}


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
