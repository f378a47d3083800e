"""Places of columns or rows: most have the usual size, some their own, hidden ones none."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from itertools import accumulate


class Axis:
    """Columns or rows from 0, each with its size in points; ``usual`` is that of all that are not in ``sizes``."""

    def __init__(self, usual: float, sizes: Mapping[int, float], most: int) -> None:
        self._usual = usual
        self._own = sorted(sizes)
        self._sizes = sizes
        self._extra = [0.0, *accumulate(sizes[index] - usual for index in self._own)]
        self._most = most

    def size(self, index: int) -> float:
        """How wide or high it is."""
        return self._sizes.get(index, self._usual)

    def at(self, index: int) -> float:
        """Where it begins."""
        index = min(max(index, 0), self._most)
        return index * self._usual + self._extra[bisect_left(self._own, index)]

    def holding(self, place: float) -> int:
        """The last one that begins at or before ``place``."""
        return max(bisect_right(_Places(self), place) - 1, 0)

    def __len__(self) -> int:
        return self._most


class _Places:
    """The places of an axis as a sequence, to be searched."""

    def __init__(self, axis: Axis) -> None:
        self._axis = axis

    def __len__(self) -> int:
        return len(self._axis)

    def __getitem__(self, index: int) -> float:
        return self._axis.at(index)
