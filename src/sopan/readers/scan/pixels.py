"""Grey pictures as numbers: which pixels are ink, and how far the lines of a page are from level."""

import math
from itertools import pairwise
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Grey: TypeAlias = NDArray[np.uint8]
Mask: TypeAlias = NDArray[np.bool_]

_WINDOW = 1 / 60
_DARKER = 18
_LIGHT = 200
_SAMPLE = 150_000
_MOST_SKEW = 5.0
_FLATTER = 1.15


def find_ink(grey: Grey) -> Mask:
    """Pixels darker than their surroundings, so that shadows and yellowed paper are no ink."""
    window = max(15, int(grey.shape[1] * _WINDOW)) | 1
    sums = np.pad(grey, window // 2, mode="edge").astype(np.uint32).cumsum(0, dtype=np.uint32)
    sums = np.pad(sums.cumsum(1, dtype=np.uint32), ((1, 0), (1, 0)))
    # Unsigned sums may run over; their differences are right all the same.
    area = sums[window:, window:] - sums[:-window, window:] - sums[window:, :-window] + sums[:-window, :-window]
    mean = (area // (window * window)).astype(np.int16)
    ink: Mask = grey.astype(np.int16) < np.minimum(mean - _DARKER, _LIGHT)
    return ink


def find_skew(ink: Mask) -> float:
    """Degrees by which the page is turned clockwise, from -5 to 5; 0 where turning it makes no clear difference."""
    ys, xs = np.nonzero(ink[::2, ::2])
    if len(ys) > _SAMPLE:
        chosen = np.random.default_rng(0).choice(len(ys), _SAMPLE, replace=False)
        ys, xs = ys[chosen], xs[chosen]
    if len(ys) == 0:
        return 0.0

    def sharpness(degrees: float) -> float:
        """How much neighbouring rows differ once the page is turned back by ``degrees``."""
        rows = np.rint(ys - xs * math.tan(math.radians(degrees))).astype(np.int64)
        counts = np.bincount(rows - rows.min()).astype(np.float64)
        return float((np.diff(counts) ** 2).sum())

    best = 0.0
    for reach, step in pairwise((_MOST_SKEW, 0.5, 0.1, 0.02)):
        best = max(np.arange(best - reach, best + reach + step / 2, step), key=sharpness)
    return round(float(best), 2) if sharpness(best) > _FLATTER * sharpness(0) and abs(best) <= _MOST_SKEW else 0.0
