"""Looks at the beginning of an XML text, as far as its first element, for declarations that make parsers work."""

from typing import Any, NoReturn
from xml.parsers import expat

_PROLOGUE = 64 * 1024
"""No honest file needs more before its first element."""


class _FoundError(Exception):
    """Ends the parsing."""

    def __init__(self, declared: bool) -> None:
        super().__init__()
        self.declared = declared


def declares_document_type(head: bytes) -> bool:
    """Whether a document type is declared, in whatever encoding; also when there is no telling.

    Entities can only be declared there, so that a text without one can neither grow nor reach out. ``head`` is the
    beginning of the text.
    """
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _stop_at_type
    parser.StartElementHandler = _stop_at_element
    try:
        parser.Parse(head[:_PROLOGUE], False)
    except _FoundError as found:
        return found.declared
    except expat.ExpatError:
        return False  # broken: whoever parses it will say so
    return len(head) >= _PROLOGUE


def _stop_at_type(*_: Any) -> NoReturn:
    raise _FoundError(declared=True)


def _stop_at_element(*_: Any) -> NoReturn:
    raise _FoundError(declared=False)
