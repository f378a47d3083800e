"""Grey pictures as numbers: which pixels are ink, and how far the lines of a page are from level."""

import math
from itertools import pairwise
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Grey: TypeAlias = NDArray[np.uint8]
Mask: TypeAlias = NDArray[np.bool_]

_WINDOW = 1 / 60
BLOCK = 4
_DARKER = 18
_LIGHT = 235
_PAPER = 257  # just over white; 255 times it still fits 16 bits
_SAMPLE = 150_000
_MOST_SKEW = 5.0
_FLATTER = 1.15
_LONG, _ON_SIDE = 34, 0.8  # of a page's width; pages upright reach 1.8, those on their side 0.6


def find_ink(grey: Grey, darker: int = _DARKER) -> Mask:
    """Pixels at least so much ``darker`` than their surroundings; shadows and yellowed paper are no ink."""
    limit = np.minimum(np.maximum(surroundings(grey), darker) - np.uint8(darker), _LIGHT)
    ink: Mask = grey < limit
    return ink


def whiten_paper(grey: Grey) -> Grey:
    """The picture with its paper white everywhere: each pixel against the paper around it."""
    paper = np.maximum(surroundings(grey, ~find_ink(grey)), 1)
    white = np.multiply(grey, _PAPER, dtype=np.uint16)
    white //= paper
    return np.minimum(white, 255, out=white).astype(np.uint8)


def surroundings(grey: Grey, counted: Mask | None = None) -> Grey:
    """For each pixel the mean of those around it, of the ``counted`` ones; found on a picture a quarter as wide."""
    window = max(3, int(grey.shape[1] * _WINDOW / BLOCK)) | 1
    counts = np.ones_like(grey) if counted is None else counted.astype(np.uint8)
    sums = box_sums(block_sums(grey * counts), window)
    mean = (sums // np.maximum(box_sums(block_sums(counts), window), 1)).astype(np.uint8)
    spread: Grey = mean.repeat(BLOCK, axis=0).repeat(BLOCK, axis=1)[: grey.shape[0], : grey.shape[1]]
    return spread


def block_sums(values: Grey) -> NDArray[np.uint32]:
    """The sum over each block of BLOCK x BLOCK pixels."""
    high, wide = (-side % BLOCK for side in values.shape)
    padded = np.pad(values, ((0, high), (0, wide)), mode="edge")
    blocks = padded.reshape(padded.shape[0] // BLOCK, BLOCK, padded.shape[1] // BLOCK, BLOCK)
    sums: NDArray[np.uint32] = blocks.sum(axis=(1, 3), dtype=np.uint32)
    return sums


def box_sums(values: NDArray[np.uint32], window: int) -> NDArray[np.uint32]:
    """For each place the sum over the square window around it."""
    sums = np.pad(values, window // 2, mode="edge").cumsum(0, dtype=np.uint32).cumsum(1, dtype=np.uint32)
    sums = np.pad(sums, ((1, 0), (1, 0)))
    area: NDArray[np.uint32] = (
        sums[window:, window:] - sums[:-window, window:] - sums[window:, :-window] + sums[:-window, :-window]
    )
    return area


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


def lies_on_side(ink: Mask) -> bool:
    """Whether lines of text run from top to bottom: rules aside, ink changes more from column to column."""
    least = ink.shape[1] // _LONG
    text = ink & ~long_runs(ink, least) & ~long_runs(ink.T, least).T
    down, across = (float((np.diff(text.sum(axis=axis).astype(np.float64)) ** 2).sum()) for axis in (1, 0))
    return down < _ON_SIDE * across


def long_runs(black: Mask, least: int) -> Mask:
    """Pixels of level runs at least ``least`` long."""
    flat = np.pad(black, ((0, 0), (1, 1))).astype(np.int8)
    steps = np.diff(flat, axis=1)
    marks = np.zeros((black.shape[0], black.shape[1] + 1), dtype=np.int8)
    rows, starts = np.nonzero(steps == 1)
    ends = np.nonzero(steps == -1)[1]
    long = ends - starts >= min(least, int(0.9 * black.shape[1]) + 1)
    marks[rows[long], starts[long]] += 1
    marks[rows[long], ends[long]] -= 1
    found: Mask = np.cumsum(marks, axis=1, dtype=np.int8)[:, :-1] > 0
    return found


def stretches(marks: Mask) -> list[tuple[int, int]]:
    """First and end of each run of true marks."""
    steps = np.flatnonzero(np.diff(marks.astype(np.int8), prepend=0, append=0))
    return [(int(first), int(last)) for first, last in zip(steps[::2], steps[1::2], strict=True)]
