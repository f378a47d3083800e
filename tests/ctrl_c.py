"""Ctrl+C for commands under test."""

import signal


def hear_ctrl_c() -> None:
    """For ``preexec_fn``: a shell makes what it starts in the background deaf, and all that starts from there."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
