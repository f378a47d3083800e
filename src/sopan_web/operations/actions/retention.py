"""Takes away what has been kept long enough; what the archive law keeps is in no room's list."""

from dataclasses import dataclass
from datetime import datetime

from sopan_web.api import retention as api
from sopan_web.audit.actions import record
from sopan_web.bundles import retention as bundles
from sopan_web.common.clock import now
from sopan_web.common.retention import Keeping
from sopan_web.documents import retention as documents
from sopan_web.files import retention as files
from sopan_web.intake import retention as intake
from sopan_web.jobs import retention as jobs
from sopan_web.operations import strays
from sopan_web.organisation import retention as organisation
from sopan_web.workflow import retention as workflow

KEEPINGS: tuple[Keeping, ...] = (
    *organisation.KEEPINGS,
    *documents.KEEPINGS,
    *intake.KEEPINGS,
    *workflow.KEEPINGS,
    *bundles.KEEPINGS,
    *jobs.KEEPINGS,
    *api.KEEPINGS,
    *files.KEEPINGS,
    *strays.KEEPINGS,
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many of what are, or were, older than ``before``."""

    keeping: Keeping
    before: datetime
    count: int


def plan_retention() -> list[Outcome]:
    """What ``carry_out_retention`` would take away now."""
    moment = now()
    return [Outcome(one, one.limit(moment), one.count(one.limit(moment))) for one in KEEPINGS]


def carry_out_retention() -> list[Outcome]:
    """Takes it away and says in the server's own journal how much it was."""
    moment = now()
    done = [Outcome(one, one.limit(moment), one.clear(one.limit(moment))) for one in KEEPINGS]
    counts = {one.keeping.key: one.count for one in done if one.count}
    if counts:
        record(tenant=0, actor=None, action="retensi.dijalankan", detail=counts)
    return done
