"""Takes files in, puts them away, and takes them off again."""

from sopan_web.files.actions.gate import Accepted, accept_upload
from sopan_web.files.actions.shelf import (
    discard,
    discard_on_failure,
    discard_when_sure,
    keep_copy,
    put_at_random,
    put_by_content,
)

__all__ = [
    "Accepted",
    "accept_upload",
    "discard",
    "discard_on_failure",
    "discard_when_sure",
    "keep_copy",
    "put_at_random",
    "put_by_content",
]
