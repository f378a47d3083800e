"""How a line's hash is made: SHA-256 over the line before and this line's canonical JSON."""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime

GENESIS = "0" * 64

FIELDS = (
    "tenant", "seq", "at", "actor_id", "actor_name", "actor_post", "action", "subject_type", "subject_id",
    "subject_label", "detail", "address", "request_id",
)  # fmt: skip


def hash_line(previous: str, line: Mapping[str, object]) -> str:
    """The hash of a line (all of ``FIELDS``) that follows the line whose hash is ``previous``."""
    values = {name: _plain(line[name]) for name in FIELDS}
    text = json.dumps(values, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(f"{previous}\n{text}".encode()).hexdigest()


def _plain(value: object) -> object:
    return value.astimezone(UTC).isoformat() if isinstance(value, datetime) else value
