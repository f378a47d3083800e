"""What the two processes say to each other."""

from collections.abc import Callable
from typing import Any, NamedTuple


class Order(NamedTuple):
    """Do ``work``, a function of a module, with ``data``; it takes a ``tell`` where its pages are ``told``."""

    work: Callable[..., Any]
    data: Any
    name: str
    told: bool


class Page(NamedTuple):
    """One page more is done: its place, the number of pages in all, and the seconds it took."""

    number: int
    total: int
    seconds: float


class Answer(NamedTuple):
    """The work is done; ``value`` is what came of it, an UnreadableError where nothing did."""

    value: Any


class Fault(NamedTuple):
    """A bug: where it was, as Python tells it."""

    trace: str


class End(NamedTuple):
    """There is no process any more."""
