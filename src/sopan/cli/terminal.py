"""Plain words to the screen: streams that never fail on a letter, and the messages every command shares."""

import io
import os
import sys


def prepare_streams() -> None:
    """Lets a letter that the terminal's encoding lacks come out as "?"; what was closed to us swallows all."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # ">&-", or a window without a console
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def say(text: str = "") -> None:
    """A line on standard output: what was asked for."""
    sys.stdout.write(f"{text}\n")


def tell(text: str = "") -> None:
    """A line on standard error: what happens meanwhile."""
    sys.stderr.write(f"{text}\n")
