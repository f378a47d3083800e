"""Keeps the keys of one-time links out of the logs, wherever an address is logged with them."""

import re

_KEY = re.compile(r"(/(?:pilih-sandi/[^/\s]+|pasang)/)[\w-]{16,}")


def hide_keys(text: str) -> str:
    """The text with "…" for each key."""
    return _KEY.sub(r"\1…", text)
