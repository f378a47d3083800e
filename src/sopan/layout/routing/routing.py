"""The routes of a page as drawing needs them, without the search that found them: light enough to be kept."""

from typing import NamedTuple

from sopan.drawing import Side
from sopan.layout.routing.grid import Axis
from sopan.layout.routing.problem import Link, Problem
from sopan.layout.routing.search import find_routes
from sopan.layout.routing.sheaves import Way
from sopan.layout.routing.tracks import Bundle, find_tracks


class Route(NamedTuple):
    """The grid points of a link's way, and the sides of the symbols where it leaves and enters."""

    points: Way
    leaves: Side
    enters: Side


class Routing(NamedTuple):
    """The grid's lines, the links with their routes, and the bundles of tracks in its gutters."""

    columns: Axis
    bands: Axis
    links: tuple[Link, ...]
    routes: tuple[Route, ...]
    bundles: tuple[Bundle, ...]


def route_page(problem: Problem, *, quick: bool = False) -> Routing:
    """Routes and tracks of a page; ``quick`` as ``find_routes`` has it. LookupError with the index of a lost link."""
    choice = find_routes(problem, quick=quick)
    ways = [choice.now(link) for link in range(len(problem.links))]
    routes = tuple(Route(way.points, way.source.side, way.target.side) for way in ways)
    return Routing(choice.grid.x, choice.grid.y, problem.links, routes, find_tracks(choice))
