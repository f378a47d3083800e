"""Ids of rows and columns: made once by whoever makes the row, never reused, without meaning."""

import secrets
import string

_ALPHABET = string.digits + string.ascii_lowercase


def new_id(prefix: str) -> str:
    """As "k4f09xq2z" for a row, "p..." for a column."""
    return prefix + "".join(secrets.choice(_ALPHABET) for _ in range(8))
