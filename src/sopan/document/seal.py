"""The seal over all that an SOP holds."""

import hashlib
import json

from sopan.document.record import record_of
from sopan.document.sop import Sop


def seal_of(sop: Sop) -> str:
    """Sixteen characters that change with anything in ``sop``; they tell whether two hold the same."""
    text = json.dumps(record_of(sop), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
