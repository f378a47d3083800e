"""The log of what matters to security: constant names of events, and facts beside them; never a secret, never a name.

The journal tells people who did what; this log tells machines (fail2ban, a SIEM) what happens at the doors.
"""

import logging

from sopan_web.common.origin import current_origin

_log = logging.getLogger("sopan.security")


def tell(event: str, **facts: object) -> None:
    """Something that should be possible to look up."""
    _log.info(event, extra=_with_origin(facts))


def warn(event: str, **facts: object) -> None:
    """Something that is wrong when it happens often."""
    _log.warning(event, extra=_with_origin(facts))


def _with_origin(facts: dict[str, object]) -> dict[str, object]:
    origin = current_origin()
    return {"address": origin.address, "request_id": origin.request_id, **facts}
