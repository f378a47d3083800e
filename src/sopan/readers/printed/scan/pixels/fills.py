"""Dark areas, as heads of tables are coloured, made white, and what stands on them, pale or darker, made dark."""

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from sopan.readers.printed.scan.pixels.ink import BLOCK, Grey, Mask, block_sums, box_sums, surroundings

Number = TypeVar("Number", bound=np.generic)
_DARKER, _DIM = 0.62, 0.72  # of the paper nearby
_SURE, _EDGE = 13.0, 9.0  # points: lines of letters, however bold, leave more of the larger square white
_MOSTLY = 0.65
_NEARBY, _BRIGHT = 36.0, 90
_MOST_STEPS = 30


def without_fills(grey: Grey, scale: float) -> Grey:
    """The picture without areas much darker than the paper around; ``scale`` is pixels to the point.

    A seam of each is left, as a rule has it.
    """
    paper = _paper(grey, scale)
    filled = _mostly(_DARKER, grey, paper, _SURE * scale) > _MOSTLY
    if not filled.any():
        return grey
    area = _spread(_grown(filled, _mostly(_DIM, grey, paper, _EDGE * scale) > 0.5), grey)
    ground = surroundings(grey, area & _darker(_DIM, grey, paper))[area]
    away = np.maximum(grey[area], ground) - np.minimum(grey[area], ground)
    light = grey.copy()
    light[area] = 255 - np.minimum(away * np.uint16(255) // np.maximum(255 - ground, 1), 255)
    return light


def _darker(share: float, grey: Grey, paper: NDArray[np.float64]) -> Mask:
    """Where the picture is darker than a share of the paper."""
    dark: Mask = grey < _spread((share * paper).astype(np.uint8), grey)
    return dark


def _mostly(share: float, grey: Grey, paper: NDArray[np.float64], side: float) -> NDArray[np.float64]:
    """For each block, how much of the square with ``side`` around it is darker than a share of the paper."""
    window = int(side / BLOCK) | 1
    sums = box_sums(block_sums(_darker(share, grey, paper).view(np.uint8)), window)
    return sums / (window * BLOCK) ** 2


def _grown(filled: Mask, within: Mask) -> Mask:
    """The blocks of areas, and those they touch ``within`` what may be one: pale letters stand close there."""
    for _ in range(_MOST_STEPS):
        wider = filled | (within & (box_sums(filled.astype(np.uint32), 3) > 0))
        if (wider == filled).all():
            break
        filled = wider
    return filled


def _paper(grey: Grey, scale: float) -> NDArray[np.float64]:
    """How bright the paper is, for each block: the brightest of what is nearby."""
    means = block_sums(grey) / BLOCK**2
    side = max(1, int(_NEARBY * scale / BLOCK))
    high, wide = (-length % side for length in means.shape)
    padded = np.pad(means, ((0, high), (0, wide)), mode="edge")
    cells = padded.reshape(padded.shape[0] // side, side, padded.shape[1] // side, side)
    bright = np.pad(np.percentile(cells, _BRIGHT, axis=(1, 3)), 2, mode="edge")
    nearby: NDArray[np.float64] = np.lib.stride_tricks.sliding_window_view(bright, (5, 5)).max(axis=(2, 3))
    return nearby.repeat(side, axis=0).repeat(side, axis=1)[: means.shape[0], : means.shape[1]]


def _spread(blocks: NDArray[Number], grey: Grey) -> NDArray[Number]:
    """What holds for blocks, for each pixel of the picture."""
    return blocks.repeat(BLOCK, axis=0).repeat(BLOCK, axis=1)[: grey.shape[0], : grey.shape[1]]
