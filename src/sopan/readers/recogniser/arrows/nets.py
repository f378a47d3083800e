"""Joins lines into nets: which symbol each end touches, which ends meet, which end runs into another line's side."""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar

from sopan.drawing import Point, Rect
from sopan.readers.found import FoundLine
from sopan.readers.recogniser.nearness import Nearby, length_of, to_box, to_line

_AT, _REACH = 8.0, 26.0
_JOINT, _TEE = 4.0, 4.0
_LOOP_PIECES = 3
_MOST_LOOKS = 1_000_000
_GLUED, _NEAR, _FAR = 1.0, 0.9, 0.6
_JOINED = 0.97  # for every joint between lines


T = TypeVar("T")


class Port(NamedTuple):
    """The end of a line at a symbol: line index, end (0 first point, 1 last), whether a head is drawn there."""

    symbol: str
    line: int
    end: int
    head: bool
    confidence: float


class Way(NamedTuple):
    """A way from symbol to symbol over one line or several. ``points`` start at the source.

    ``directed``: a head was drawn. ``lines`` are the indices of its lines.
    """

    source: str
    target: str
    points: tuple[Point, ...]
    directed: bool
    confidence: float
    lines: tuple[int, ...]
    text: str = ""


class Net(NamedTuple):
    """Lines that hang together, and their ends at symbols."""

    lines: tuple[int, ...]
    ports: tuple[Port, ...]


class _Knot(NamedTuple):
    """Where one line meets another: its end, the other line, and how far along that line."""

    line: int
    end: int
    other: int
    along: float


class Weave:
    """The lines of a page over the symbols that they may join, given by id and box."""

    def __init__(self, lines: Sequence[FoundLine], boxes: Mapping[str, Rect]) -> None:
        self.lines = [line for line in lines if len(line.points) > 1]
        self.boxes = boxes
        self._symbols: Nearby[str] = Nearby()
        for id, box in boxes.items():
            self._symbols.add(box, id)
        self._index: Nearby[int] = Nearby()
        for number, line in enumerate(self.lines):
            for piece in pairwise(line.points):
                self._index.add(Rect.around(piece), number)
        self._budget = _MOST_LOOKS
        self.ports: dict[tuple[int, int], Port] = {}
        self.knots: list[_Knot] = []
        for number in range(len(self.lines)):
            self._attach(number)
        self._free_doubled()

    def _attach(self, number: int) -> None:
        line = self.lines[number]
        for end, glue, head in ((0, line.source, line.arrow_start), (1, line.target, line.arrow_end)):
            if glue in self.boxes:
                self.ports[number, end] = Port(glue, number, end, head, _GLUED * line.confidence)
                continue
            id, distance = self._nearest(line.points[-end])
            if distance <= _AT:
                self.ports[number, end] = Port(id, number, end, head, _NEAR * line.confidence)
            elif not self._tie(number, end) and distance <= _REACH:
                self.ports[number, end] = Port(id, number, end, head, _FAR * line.confidence)

    def _nearest(self, point: Point, without: str = "") -> tuple[str, float]:
        near = self._looked_at(self._symbols.around(point, _REACH))
        found = {id: to_box(point, self.boxes[id]) for id in near if id != without}
        return min(((id, distance) for id, distance in found.items()), key=lambda each: each[1], default=("", 1e9))

    def _looked_at(self, things: Iterator[T]) -> Iterator[T]:
        """``things`` while the page's budget lasts: nobody draws so many lines in so little room."""
        for thing in things:
            self._budget -= 1
            if self._budget < 0:
                return
            yield thing

    def _tie(self, number: int, end: int) -> bool:
        """Tie an end to another line's end or side; False when nothing is near."""
        point = self.lines[number].points[-end]
        best: tuple[float, _Knot] | None = None
        for other in set(self._looked_at(self._index.around(point, _TEE))) - {number}:
            points = self.lines[other].points
            distance, along = to_line(point, points)
            ends = min(along, length_of(points) - along)
            rank = distance + (0.0 if ends <= _JOINT else 1.0)
            if distance <= max(_JOINT, _TEE) and (best is None or rank < best[0]):
                best = (rank, _Knot(number, end, other, along))
        if best:
            self.knots.append(best[1])
        return best is not None

    def _free_doubled(self) -> None:
        """A short unglued line touches one symbol with both ends: the farther end belongs to something else."""
        for number, line in enumerate(self.lines):
            first, last = self.ports.get((number, 0)), self.ports.get((number, 1))
            if not first or not last or first.symbol != last.symbol or _GLUED in (first.confidence, last.confidence):
                continue
            box = self.boxes[first.symbol]
            if len(line.points) > _LOOP_PIECES and length_of(line.points) > box.w + box.h:
                continue
            end = max((0, 1), key=lambda each: to_box(line.points[-each], box))
            port = self.ports.pop((number, end))
            if self._tie(number, end):
                self._lead_through(self.knots[-1], first.symbol)
                continue
            id, distance = self._nearest(line.points[-end], without=first.symbol)
            if distance <= _REACH:
                self.ports[number, end] = port._replace(symbol=id, confidence=_FAR * line.confidence)

    def _lead_through(self, knot: _Knot, symbol: str) -> None:
        """The line that meets the free end of a short one does not reach the symbol itself, though it ends near."""
        whole = length_of(self.lines[knot.other].points)
        end = 0 if knot.along <= whole / 2 else 1
        port = self.ports.get((knot.other, end))
        if (
            min(knot.along, whole - knot.along) <= _JOINT
            and port
            and port.symbol == symbol
            and port.confidence < _GLUED
        ):
            del self.ports[knot.other, end]

    def nets(self) -> list[Net]:
        """The nets, by their first line."""
        parent = list(range(len(self.lines)))

        def root(number: int) -> int:
            while parent[number] != number:
                parent[number] = parent[parent[number]]
                number = parent[number]
            return number

        for knot in self.knots:
            one, other = sorted((root(knot.line), root(knot.other)))
            parent[other] = one
        members: dict[int, list[int]] = defaultdict(list)
        for number in range(len(self.lines)):
            members[root(number)].append(number)
        ports: dict[int, list[Port]] = defaultdict(list)
        for port in self.ports.values():
            ports[root(port.line)].append(port)
        return [Net(tuple(lines), tuple(ports[first])) for first, lines in members.items()]

    def way(self, source: Port, target: Port, *, directed: bool) -> Way:
        """The way from ``source`` to ``target`` over the lines of their net."""
        lines = self._between(source.line, target.line)
        points: list[Point] = []
        for place, number in enumerate(lines):
            piece = self.lines[number].points
            backwards = source.end == 1 if place == 0 else _farther(points[-1], piece)
            points += piece[::-1] if backwards else piece
        text = next((self.lines[number].text for number in lines if self.lines[number].text.strip()), "")
        confidence = min(source.confidence, target.confidence) * _JOINED ** (len(lines) - 1)
        return Way(source.symbol, target.symbol, tuple(points), directed, confidence, tuple(lines), text)

    def _between(self, first: int, last: int) -> list[int]:
        """The fewest lines that lead from one line to another."""
        if first == last:
            return [first]
        beside: dict[int, list[int]] = defaultdict(list)
        for knot in self.knots:
            beside[knot.line].append(knot.other)
            beside[knot.other].append(knot.line)
        came: dict[int, int] = {first: first}
        queue = deque([first])
        while queue and last not in came:
            here = queue.popleft()
            for other in beside[here]:
                if other not in came:
                    came[other] = here
                    queue.append(other)
        lines = [last]
        while lines[-1] != first:
            lines.append(came[lines[-1]])
        return lines[::-1]

    def lean(self, source: Port, target: Port) -> int:
        """How the heads inside a chain lean: above 0 towards ``target``, below 0 towards ``source``."""
        lines = self._between(source.line, target.line)
        sum_of_heads, at = 0, self.lines[source.line].points[-source.end]
        for number in lines:
            line = self.lines[number]
            backwards = _farther(at, line.points)
            forward, back = (line.arrow_end, line.arrow_start) if not backwards else (line.arrow_start, line.arrow_end)
            sum_of_heads += int(forward) - int(back)
            at = line.points[0] if backwards else line.points[-1]
        return sum_of_heads

    def distance(self, source: Port, target: Port) -> int:
        """How many lines lie between two ports of one net."""
        return len(self._between(source.line, target.line))


def _farther(point: Point, points: Sequence[Point]) -> bool:
    """Whether the first of ``points`` is farther from ``point`` than the last."""
    (ax, ay), (bx, by) = points[0], points[-1]
    return (ax - point[0]) ** 2 + (ay - point[1]) ** 2 > (bx - point[0]) ** 2 + (by - point[1]) ** 2
