"""Photographed and curved pages laid flat: their rules, level and upright in print, tell how they are bent."""

from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from sopan.drawing import Point
from sopan.readers.printed.scan.pixels.ink import Grey, Mask
from sopan.readers.printed.scan.pixels.runs import Stroke, trace_strokes

Numbers: TypeAlias = NDArray[np.float64]
Reach: TypeAlias = tuple[tuple[float, float], tuple[float, float]]

_LONG, _FEW, _SHARE = 2.0 * 72, 2, 0.3
_FLAT, _MENDED = 1.2, 0.9
_ROUNDS, _TRUE = 12, 0.5
_RIDGE = 1e-3 * np.array([1, 1, 1, 1, 1, 20])  # between two rules nothing tells the last way from the first
_TILE = 48.0
_STEPS = 12


class Side(NamedTuple):
    """How far level rules stray, in points: ``terms`` over the ``reach`` (low, high; along, across) of the rules."""

    terms: tuple[float, ...] = ()
    reach: Reach = ((0, 1), (0, 1))

    def stray(self, along: Numbers, across: Numbers) -> Numbers:
        """How far a rule through each place strays there; beyond the rules, as far as at the nearest of them."""
        if not self.terms:
            return np.zeros_like(along)
        (first, last), (top, foot) = self.reach
        strays: Numbers = _shapes(np.clip(along, first, last), np.clip(across, top, foot), self.reach) @ self.terms
        return strays


class Bend(NamedTuple):
    """How a page is bent: ``down`` of its level rules, and ``aside`` of its upright ones."""

    down: Side = Side()
    aside: Side = Side()

    def __bool__(self) -> bool:
        return bool(self.down.terms or self.aside.terms)

    def bent(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """Where places of the flat page lie on the bent one, in points."""
        right, below = x, y
        for _ in range(_STEPS):  # each place is sought where it was last found
            right, below = x + self.aside.stray(below, right), y + self.down.stray(right, below)
        return right, below

    def bent_point(self, point: Point) -> Point:
        """Where one place of the flat page lies on the bent one."""
        x, y = self.bent(np.array([point[0]]), np.array([point[1]]))
        return float(x[0]), float(y[0])


def find_bend(ink: Mask, scale: float) -> Bend:
    """How the page is bent; not at all where it is nearly flat, or its rules are too few to tell."""
    height, width = (side / scale for side in ink.shape)
    return Bend(_side(trace_strokes(ink, scale), width), _side(trace_strokes(ink.T, scale), height))


def flatten(grey: Grey, bend: Bend, scale: float) -> Grey:
    """The page as it was before it was bent."""
    high, wide = grey.shape
    xs, ys = (np.append(np.arange(0, side, _TILE), side) for side in (wide, high))
    across, along = bend.bent(*(values / scale for values in np.meshgrid(xs, ys)))
    corners = np.stack([across * scale, along * scale], axis=-1)
    tiles = [
        (
            (int(xs[column]), int(ys[row]), int(xs[column + 1]), int(ys[row + 1])),
            tuple(corners[[row, row + 1, row + 1, row], [column, column, column + 1, column + 1]].ravel().tolist()),
        )
        for row in range(len(ys) - 1)
        for column in range(len(xs) - 1)
    ]
    picture = Image.fromarray(grey)
    flat = picture.transform(picture.size, Image.Transform.MESH, tiles, Image.Resampling.BICUBIC, fillcolor=255)
    return np.asarray(flat)


def _side(strokes: list[Stroke], length: float) -> Side:
    """How rules along one side stray, by least squares over all of them at once."""
    rules = [stroke for stroke in strokes if stroke.length >= _LONG]
    if len(rules) < _FEW or max(rule.length for rule in rules) < _SHARE * length:
        return Side()
    along, across = (np.concatenate([np.array(rule[part]) for rule in rules]) for part in (0, 1))
    reach = (along.min(), along.max()), (across.min(), across.max())
    counts = np.array([len(rule.along) for rule in rules])
    shapes, strays = (_centred(values, counts) for values in (_shapes(along, across, reach), across))
    terms = np.zeros(shapes.shape[1])
    for _ in range(_ROUNDS):  # the first weighs rules by how flat they lie: the edge of a copier's lid is none
        terms = _solve(shapes, strays, _trust(strays - shapes @ terms, counts))
    before, after = (float(np.percentile(np.abs(values), 90)) for values in (strays, strays - shapes @ terms))
    return Side(tuple(terms.tolist()), reach) if before >= _FLAT and after <= _MENDED else Side()


def _centred(values: Numbers, counts: NDArray[np.int64]) -> Numbers:
    """Takes from each rule's values their mean: where a rule lies does not matter, how it runs does."""
    return values - _means(values, counts).repeat(counts, axis=0)


def _trust(left: Numbers, counts: NDArray[np.int64]) -> Numbers:
    """How far each place is trusted: as its rule is, by how far it still strays."""
    return 1 / (1 + _means(left**2, counts).repeat(counts) / _TRUE**2)


def _means(values: Numbers, counts: NDArray[np.int64]) -> Numbers:
    """Of each rule's values."""
    sums = np.add.reduceat(values, np.cumsum(counts) - counts, axis=0)
    means: Numbers = sums / counts.reshape(-1, *[1] * (values.ndim - 1))
    return means


def _solve(shapes: Numbers, strays: Numbers, weights: Numbers) -> Numbers:
    weighed = shapes * weights[:, None]
    ridge = np.diag(_RIDGE * weights.sum())
    return np.linalg.solve(shapes.T @ weighed + ridge, weighed.T @ strays).astype(np.float64)


def _shapes(along: Numbers, across: Numbers, reach: Reach) -> Numbers:
    """The ways in which a sheet bends, at each place: tilts, fans, and curves, each from -1 to 1."""
    s, t = (
        (2 * values - low - high) / max(high - low, 1)
        for values, (low, high) in zip((along, across), reach, strict=True)
    )
    return np.stack([s, s**2, s**3, s * t, s**2 * t, s * t**2], axis=-1)
