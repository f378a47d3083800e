"""Keeps the keys of one-time links out of the logs, wherever an address is logged with them."""

import logging
import re

_KEY = re.compile(r"(/(?:pilih-sandi/[^/\s]+|pasang)/)[\w-]{16,}")


def hide_keys(text: str) -> str:
    """The text with "…" for each key."""
    return _KEY.sub(r"\1…", text)


class HideKeys(logging.Filter):
    """For handlers: the line is put together once, without keys and without line breaks of others."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Never drops a line."""
        record.msg = hide_keys(record.getMessage()).replace("\r", "\\r").replace("\n", "\\n")
        record.args = ()
        return True
