"""The confined process: takes an order from standard input, works within its limits, and answers on standard output."""

import os
import pickle
import sys
from contextlib import suppress

from sopan.errors import UnreadableError


def main() -> None:
    """Does one order; ends with 1 when memory runs out."""
    answer = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not mix with the answer
    work, args, kwargs, memory, seconds = pickle.load(sys.stdin.buffer)
    _limit(memory, seconds)
    try:
        outcome = work(*args, **kwargs)
    except MemoryError:
        sys.exit(1)
    except UnreadableError as error:
        outcome = error
    with answer:
        pickle.dump(outcome, answer)


def _limit(memory: int, seconds: int) -> None:
    """Limits of the operating system; where it has none of the kind, only the clock of the caller holds."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
