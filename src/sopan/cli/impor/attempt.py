"""Brings in one file and says how it went."""

import os
import traceback
from functools import partial

from sopan.errors import SopanError
from sopan.pipeline.bringing.apart import ReadingProcess
from sopan.pipeline.bringing.bring import bring
from sopan.pipeline.bringing.carry_out import Read, carry_out
from sopan.pipeline.bringing.order import Order, Outcome

BUG = 70
_apart = ReadingProcess()  # ends with this process


def attempt_apart(order: Order) -> Outcome:
    """As ``attempt``, for one of many: a file that hangs or starves its reader is left for the next one."""
    return attempt(order, partial(_apart.run, bring))


def attempt(order: Order, read: Read = bring) -> Outcome:
    """Carries out ``order``; no failure gets out, not even a bug."""
    try:
        return carry_out(order, read)
    except SopanError as error:
        fault = str(error) if order.item.told in str(error) else f"{order.item.told}: {error}"
        return Outcome(order.item, failure=fault, exit_code=error.exit_code)
    except Exception as error:
        trace = "\n" + traceback.format_exc() if os.environ.get("SOPAN_DEBUG") else ""
        fault = f"{order.item.told}: kesalahan di dalam program ini ({type(error).__name__}: {error})."
        fault += f" Laporkan beserta berkasnya (lihat CONTRIBUTING.md).{trace}"
        return Outcome(order.item, failure=fault, exit_code=BUG)


def tell_lost(order: Order) -> Outcome:
    """The outcome of an order whose process died."""
    fault = f"{order.item.told}: prosesnya mati di tengah jalan, mungkin kehabisan memori."
    return Outcome(order.item, failure=fault, exit_code=BUG)
