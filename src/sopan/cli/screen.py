"""The screen for results: as wide as the terminal, endless in a pipe so that no line is broken for a program."""

import sys

from rich.console import Console

_ENDLESS = 10_000


class _Screen(Console):
    def on_broken_pipe(self) -> None:
        """Leaves the exit code of a pipe whose reader has seen enough to ``main``."""
        raise BrokenPipeError


def open_screen() -> Console:
    """Standard output with colours where a person watches (and NO_COLOR allows)."""
    return _Screen(highlight=False, width=None if sys.stdout.isatty() else _ENDLESS)
