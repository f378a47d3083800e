"""An UnreadableError on its way from the confined process."""

from typing import NamedTuple

from sopan.errors import UnreadableError


class Refusal(NamedTuple):
    """What the error said; an error itself does not survive the journey with its words intact."""

    fault: str
    file: str
    line: int
    column: int
    remedy: str

    def error(self) -> UnreadableError:
        """The error anew."""
        return UnreadableError(self.fault, file=self.file, line=self.line, column=self.column, remedy=self.remedy)
