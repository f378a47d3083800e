"""Which malware scanner looks at uploads, if any."""

import os
import re

from django.core.exceptions import ImproperlyConfigured

Address = str | tuple[str, int]
"""The path of a socket, or host and port."""
_HOST = re.compile(r"(\[[0-9a-fA-F:]+\]|[A-Za-z0-9.-]+):(\d{1,5})")


def read_scanner() -> Address | None:
    """SOPAN_CLAMAV: where clamd listens, ``unix:/run/clamav/clamd.ctl`` or ``host:3310``; empty for none."""
    given = os.environ.get("SOPAN_CLAMAV", "").strip()
    if not given:
        return None
    if given.startswith("unix:/"):
        return given.removeprefix("unix:")
    found = _HOST.fullmatch(given)
    if found is None or not 0 < int(found[2]) < 65536:
        raise ImproperlyConfigured(f"SOPAN_CLAMAV={given}: tulislah unix:/LETAK/SOKET atau NAMA-SERVER:PINTU.")
    return found[1].strip("[]"), int(found[2])
