"""Routes the arrows of one page on a coarse grid: candidates, a pair cost without coordinates, a search, tracks."""

from sopan.layout.routing.choice import Choice
from sopan.layout.routing.problem import Link, Problem, Role, Stop
from sopan.layout.routing.routing import Route, Routing, route_page
from sopan.layout.routing.search import find_routes
from sopan.layout.routing.tracks import Bundle, Track, find_tracks

__all__ = [
    "Bundle",
    "Choice",
    "Link",
    "Problem",
    "Role",
    "Route",
    "Routing",
    "Stop",
    "Track",
    "find_routes",
    "find_tracks",
    "route_page",
]
