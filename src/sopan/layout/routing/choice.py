"""The state of the search: every link's candidates, the one in use, and what they cost each other so far as known."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from sopan.layout.routing.candidates import Candidate, find_candidates
from sopan.layout.routing.cost import CROSSING, FORBIDDEN, PairCost
from sopan.layout.routing.grid import Grid
from sopan.layout.routing.problem import Problem, Role

Neighbour = tuple[int, list[float | None]]
_NO_LIMIT = 1e12
_BLOCK = 16  # links whose crowd is joined once; about the root of the most links a page has


@dataclass(slots=True)
class Option:
    """A candidate within the search: the links it can meet at all, and the pair costs looked up so far."""

    candidate: Candidate
    neighbours: list[Neighbour] | None = None


class Reach(NamedTuple):
    """All points and ports that the candidates of a link use, and the row lines between which they lie.

    The lines leave one to spare, for a diamond's twin ports lie on neighbouring lines.
    """

    everything: int
    ports: int
    first: int
    last: int


class Crowd(NamedTuple):
    """The joined bit sets of many candidates: a quick lower bound of what one more would cost among them."""

    ports: int
    through_h: int
    through_v: int
    edges_h: int
    edges_v: int
    corners: int
    pinned: int

    def least(self, candidate: Candidate) -> float:
        """A lower bound of the burden of ``candidate``, unless it may merge with one of them."""
        if (
            candidate.ports & self.ports
            or candidate.edges_h & self.edges_h
            or candidate.edges_v & self.edges_v
            or candidate.corners & self.pinned
            or candidate.pinned & self.corners
        ):
            return FORBIDDEN
        crossed = (candidate.through_h & self.through_v).bit_count() + (
            candidate.through_v & self.through_h
        ).bit_count()
        return CROSSING * crossed


def _join(members: Iterable[Candidate | Crowd]) -> Crowd:
    ports = through_h = through_v = edges_h = edges_v = corners = pinned = 0
    for member in members:
        ports |= member.ports
        through_h |= member.through_h
        through_v |= member.through_v
        edges_h |= member.edges_h
        edges_v |= member.edges_v
        corners |= member.corners
        pinned |= member.pinned
    return Crowd(ports, through_h, through_v, edges_h, edges_v, corners, pinned)


class Choice:
    """One option picked a link. Costs are looked up once and kept."""

    def __init__(self, problem: Problem) -> None:
        """Raises LookupError with the link's index when a link has no way at all."""
        self.grid = Grid(problem)
        self.links = problem.links
        self.pair = PairCost(self.grid)
        self.options: list[list[Option]] = []
        self.wide: set[int] = set()
        self._blocks: dict[int, tuple[list[int], Crowd]] = {}
        self.answers = 0  # how often a link was asked for its best option
        self.patience = 0  # how often it may be
        for index, link in enumerate(problem.links):
            found = find_candidates(self.grid, link) or find_candidates(self.grid, link, wide=True)
            if not found:
                raise LookupError(index)
            self.options.append([Option(candidate) for candidate in found])
        self.picked = [0] * len(self.links)
        self._reach = [self._reach_of(link) for link in range(len(self.links))]

    def _reach_of(self, link: int) -> Reach:
        everything = ports = 0
        for option in self.options[link]:
            everything |= option.candidate.everything
            ports |= option.candidate.ports
        rows = [y for option in self.options[link] for _, y in option.candidate.points]
        return Reach(everything, ports, min(rows) - 1, max(rows) + 1)

    def now(self, link: int) -> Candidate:
        """The candidate in use."""
        return self.options[link][self.picked[link]].candidate

    def burden(self, link: int, index: int, *, limit: float = _NO_LIMIT, without: int = -1) -> float:
        """What option ``index`` of ``link`` costs the others as they are now; gives up once above ``limit``."""
        option = self.options[link][index]
        total = 0.0
        picked = self.picked
        for other, known in option.neighbours or self._meet(link, option):
            at = picked[other]
            cost = known[at]
            if cost is None:
                cost = known[at] = self.pair(option.candidate, self.options[other][at].candidate)
            if cost and other != without:
                total += cost
                if total >= limit:
                    return total
        return total

    def discord(self, link: int, index: int) -> int:
        """How many others option ``index`` of ``link`` would cost anything."""
        option = self.options[link][index]
        count = 0
        for other, known in option.neighbours or self._meet(link, option):
            at = self.picked[other]
            cost = known[at]
            if cost is None:
                cost = known[at] = self.pair(option.candidate, self.options[other][at].candidate)
            count += cost > 0
        return count

    def _meet(self, link: int, option: Option) -> list[Neighbour]:
        everything, ports = option.candidate.everything, option.candidate.ports
        rows = [y for _, y in option.candidate.points]
        top, bottom = min(rows), max(rows)
        option.neighbours = [
            (other, [None] * len(self.options[other]))
            for other, (reach, theirs, first, last) in enumerate(self._reach)
            if first <= bottom and top <= last and other != link and (everything & reach or ports & theirs)
        ]
        return option.neighbours

    def crowd(self, link: int) -> Crowd:
        """What all the others take up now, joined in one set of each kind."""
        own = link - link % _BLOCK
        near = [self.now(other) for other in self._block(own) if other != link]
        far = [self._block_crowd(first) for first in range(0, len(self.links), _BLOCK) if first != own]
        return _join([*near, *far])

    def _block(self, first: int) -> range:
        return range(first, min(first + _BLOCK, len(self.links)))

    def _block_crowd(self, first: int) -> Crowd:
        """The crowd of the block of links that begins at ``first``, joined anew only when one of them has moved."""
        picked = self.picked[first : first + _BLOCK]
        known = self._blocks.get(first)
        if known is None or known[0] != picked:
            known = self._blocks[first] = (picked, _join(map(self.now, self._block(first))))
        return known[1]

    def could_meet(self, link: int, index: int) -> list[int]:
        """The links with any option that meets option ``index`` of ``link``."""
        option = self.options[link][index]
        return [other for other, _ in option.neighbours or self._meet(link, option)]

    def between(self, link: int, index: int, other: int, other_index: int) -> float:
        """What two options of two links cost each other."""
        return self.pair(self.options[link][index].candidate, self.options[other][other_index].candidate)

    def cost(self, link: int) -> float:
        """Own cost and burden of ``link`` as it is now."""
        return self.now(link).cost + self.burden(link, self.picked[link])

    def total(self) -> float:
        """Cost of the whole choice."""
        burdens = sum(self.burden(link, index) for link, index in enumerate(self.picked))
        return sum(self.now(link).cost for link in range(len(self.picked))) + burdens / 2

    def merges(self, link: int) -> bool:
        """True when the link's target has more lines than ports."""
        return self.links[link].target in self.grid.crowded

    def troubled(self, least: float) -> list[int]:
        """The links whose burden is at least ``least``."""
        return [link for link, index in enumerate(self.picked) if self.burden(link, index) >= least]

    def is_aggrieved(self, link: int, least: float) -> bool:
        """True for a link that is burdened, or goes a way dearer by ``least`` than its cheapest."""
        cheapest = self.options[link][0].candidate.cost
        return self.now(link).cost >= cheapest + least or self.burden(link, self.picked[link]) > 0

    def disturbed_by(self, link: int) -> list[int]:
        """The links that cost ``link`` something now, dearest first."""
        index = self.picked[link]
        neighbours = self.options[link][index].neighbours or self._meet(link, self.options[link][index])
        costs = [(-self.between(link, index, other, self.picked[other]), other) for other, _ in neighbours]
        return [other for cost, other in sorted(costs) if cost < 0]

    def widen(self, links: list[int]) -> None:
        """Looks farther for ways of ``links``, once each; lists stay sorted by own cost."""
        for link in links:
            if link not in self.wide and self.links[link].role is not Role.JOIN:
                self._widen(link)
        self._reach = [self._reach_of(link) for link in range(len(self.links))]
        self._blocks.clear()
        for options in self.options:
            for option in options:
                option.neighbours = None

    def _widen(self, link: int) -> None:
        self.wide.add(link)
        now = self.now(link)
        known = {option.candidate.points for option in self.options[link]}
        more = find_candidates(self.grid, self.links[link], wide=True)
        self.options[link] += [Option(candidate) for candidate in more if candidate.points not in known]
        self.options[link].sort(key=lambda option: option.candidate.cost)
        self.picked[link] = next(i for i, option in enumerate(self.options[link]) if option.candidate is now)
