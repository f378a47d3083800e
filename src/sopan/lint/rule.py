"""A rule: one fault, named by it, with the clause it stands on and a wrong and a right example."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Severity

_ID = re.compile(r"[A-Z]{2}\d{2}")
_NAME = re.compile(r"[a-z]+(-[a-z]+)*")


@dataclass(frozen=True, slots=True)
class Citation:
    """Where the law says so: a key of the regulation register, the place in it, and a note in own words."""

    instrument: str
    place: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """``what``, ``why`` are Indonesian sentences for the rule's page.

    ``wrong`` and ``right`` are YAML fragments of an SOP; the rule's test completes each to a whole SOP and asks that
    ``wrong`` fires this rule alone and ``right`` fires none. A rule without citation can't be made (ValueError).
    ``surroundings`` is the YAML of what stands around both examples; a rule that has it is asked only where the
    surroundings are known.
    """

    id: str
    name: str
    severity: Severity
    citation: tuple[Citation, ...]
    what: str
    why: str
    wrong: str
    right: str
    check: Callable[[Case], Iterable[Fault]]
    surroundings: str = ""

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.id) or not _NAME.fullmatch(self.name):
            raise ValueError(f"rule {self.id!r} {self.name!r}: id is like FL05, name like keputusan-satu-jalan")
        if not self.citation:
            raise ValueError(f"rule {self.id} cites no clause")
