"""Draws one SOP and says how it went."""

import os
import traceback
from pathlib import Path
from typing import NamedTuple

from sopan.errors import SopanError
from sopan.pipeline.deliver import Delivery, Order, deliver

BUG = 70
_LISTED = 6


class Outcome(NamedTuple):
    """How one order went: what was delivered, or why not."""

    source: Path
    delivery: Delivery | None
    failure: str = ""
    exit_code: int = 0

    @property
    def sentence(self) -> str:
        """The files that were written, and what the user should know besides."""
        if self.delivery is None:
            return ""
        names = [str(file) for file in self.delivery.files]
        listed = ", ".join(names) if len(names) <= _LISTED else f"{names[0]} sampai {names[-1]}, {len(names)} berkas"
        pages = f" ({self.delivery.pages} halaman)" if self.delivery.pages else ""
        return " ".join(filter(None, [f"Ditulis{pages}: {listed}.", self.remarks]))

    @property
    def remarks(self) -> str:
        """Odd things in the SOP file, characters that no font has, and pages of an earlier drawing that were left."""
        if self.delivery is None:
            return ""
        count = len(self.delivery.notices)
        noticed = f"{count} catatan pembacaan, lihat sopan periksa." if count else ""
        names = ", ".join(str(file) for file in self.delivery.leftovers)
        leftover = f"Sisa gambar lama yang lebih panjang, boleh dihapus: {names}." if names else ""
        return " ".join(filter(None, [noticed, self._boxes(), leftover]))

    def _boxes(self) -> str:
        boxes = self.delivery.boxes if self.delivery else ()
        if not boxes:
            return ""
        told = "; ".join(map(str, boxes[:_LISTED]))
        more = f"; dan {len(boxes) - _LISTED} lagi" if len(boxes) > _LISTED else ""
        return f"Tampil sebagai kotak kosong, karena tidak ada pada huruf bawaan: {told}{more}."


def attempt(order: Order) -> Outcome:
    """Carries out ``order``; no failure gets out, not even a bug."""
    try:
        return Outcome(order.source, deliver(order))
    except SopanError as error:
        fault = str(error) if str(order.source) in str(error) else f"{order.source}: {error}"
        return Outcome(order.source, None, fault, error.exit_code)
    except Exception as error:
        trace = "\n" + traceback.format_exc() if os.environ.get("SOPAN_DEBUG") else ""
        fault = f"{order.source}: kesalahan di dalam program ini ({type(error).__name__}: {error})."
        return Outcome(order.source, None, f"{fault} Laporkan beserta berkasnya (lihat CONTRIBUTING.md).{trace}", BUG)


def tell_lost(order: Order) -> Outcome:
    """The outcome of an order whose process died."""
    fault = f"{order.source}: prosesnya mati di tengah jalan, mungkin kehabisan memori."
    return Outcome(order.source, None, fault, BUG)
