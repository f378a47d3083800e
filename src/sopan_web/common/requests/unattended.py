"""Marks what a page asks by itself, again and again: such requests don't show that anybody is there."""

from collections.abc import Callable
from typing import TypeVar

F = TypeVar("F", bound=Callable[..., object])


def unattended(view: F) -> F:
    """Requests to this view keep nobody signed in."""
    view.unattended = True  # type: ignore[attr-defined]
    return view
