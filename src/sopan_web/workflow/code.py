"""Short public codes: 60 bits, letters and digits that nobody confuses, forgiving when typed."""

import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's: no I, L, O, U."""

LENGTH = 12
_GROUP = 4
_HEARD = str.maketrans("OIL", "011", " -‐‑–—_./")


def new_code() -> str:
    """A code that can't be guessed: 12 of 32 signs from the system's own randomness."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def spell_code(code: str) -> str:
    """As it is printed: 7K3F-9Q2M-0XTB."""
    return "-".join(code[start : start + _GROUP] for start in range(0, len(code), _GROUP))


def read_code(text: str) -> str | None:
    """The code that somebody typed, in any case, with O for 0 and I or L for 1; None when it can't be one."""
    code = text.strip().upper().translate(_HEARD)
    return code if len(code) == LENGTH and all(sign in ALPHABET for sign in code) else None
