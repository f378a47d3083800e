"""Background work; ``run_jobs()`` does what waits in the queue, in the test's own thread and transaction."""

from sopan_web.jobs.backends.base import queue


def run_jobs() -> int:
    """Works off the queue and says how many tasks ran; those that a failure put back for later stay there."""
    return queue().work_off()
