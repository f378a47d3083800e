"""Stamps, signatures, and arms taken out of a page by their colour, so that the print below them can be read."""

from collections.abc import Iterator
from itertools import product
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from sopan.readers.printed.scan.pixels.ink import Grey, Mask

Coloured: TypeAlias = NDArray[np.uint8]
"""Rows, columns, and the three channels of a picture, red first."""

_COLOUR = 36
_STRONGER = 3
_DARK, _RISE = 70, 40  # print is darker than the one, also where the colour of a stamp bleeds into it
_BLOCK = 4.0
_LEAST, _MOST = 24.0, 240.0  # handwriting is lower than the one, a coloured table wider than the other
_FILLED = 0.75
_SEAM = 2
_TOUCHING = [step for step in product((-1, 0, 1), repeat=2) if step != (0, 0)]


def to_grey(picture: Coloured) -> Grey:
    """How bright each pixel is."""
    return np.asarray(Image.fromarray(picture).convert("L"))


def without_stamps(picture: Coloured, grey: Grey, scale: float) -> Grey:
    """The picture in ``grey``, tall marks in colour bleached; ``scale`` is pixels to the point.

    Black print stays where a stamp crosses it. Coloured handwriting, tables, and backgrounds stay too.
    """
    brightest = np.maximum.reduce([picture[:, :, channel] for channel in range(3)])
    colour = brightest - np.minimum.reduce([picture[:, :, channel] for channel in range(3)])
    stamped = np.nonzero(_stamped(colour > _COLOUR, max(1, round(_BLOCK * scale)), scale))
    bleached = grey.copy()
    bright = brightest[stamped].astype(np.int32)
    more = _STRONGER * colour[stamped].astype(np.int32) * np.clip(bright - _DARK, 0, _RISE) // _RISE
    bleached[stamped] = np.minimum(np.where(more > 0, bright, grey[stamped]) + more, 255)
    return bleached


def _stamped(coloured: Mask, block: int, scale: float) -> Mask:
    """The coloured pixels that belong to marks as large as stamps."""
    shares = _shares(coloured, block)
    chosen = np.zeros_like(shares, dtype=np.bool_)
    for mark in _marks(shares):
        rows, columns = np.array(mark).T
        sides = [(int(np.ptp(places)) + 1) * block / scale for places in (rows, columns)]
        filled = float(shares[rows, columns].mean())
        if _LEAST <= max(sides) <= _MOST and sides[0] >= _LEAST and filled < _FILLED:
            chosen[rows, columns] = True
    chosen = _grown(chosen, 1)
    spread: Mask = chosen.repeat(block, axis=0).repeat(block, axis=1)[: coloured.shape[0], : coloured.shape[1]]
    return spread & _grown(coloured, _SEAM)


def _grown(mask: Mask, by: int) -> Mask:
    """The mask with a seam around it, as pale as strokes have it."""
    grown = mask.copy()
    for step in range(1, by + 1):
        grown[step:] |= mask[:-step]
        grown[:-step] |= mask[step:]
        grown[:, step:] |= mask[:, :-step]
        grown[:, :-step] |= mask[:, step:]
    return grown


def _shares(coloured: Mask, block: int) -> NDArray[np.float32]:
    """How much of each block is coloured."""
    high, wide = (-side % block for side in coloured.shape)
    padded = np.pad(coloured, ((0, high), (0, wide)))
    blocks = padded.reshape(padded.shape[0] // block, block, padded.shape[1] // block, block)
    shares: NDArray[np.float32] = blocks.mean(axis=(1, 3), dtype=np.float32)
    return shares


def _marks(shares: NDArray[np.float32]) -> Iterator[list[tuple[int, int]]]:
    """Blocks with colour, gathered with those that they touch."""
    waiting = {(int(row), int(column)) for row, column in zip(*np.nonzero(shares > 0.02), strict=True)}
    while waiting:
        mark = [waiting.pop()]
        for row, column in mark:
            near = {(row + down, column + across) for down, across in _TOUCHING} & waiting
            waiting -= near
            mark += near
        yield mark
