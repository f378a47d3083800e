"""Small plans for the tests of the layout's passes."""

from dataclasses import replace

from sopan.document import Sop
from sopan.flow import build_flow
from sopan.layout import LayoutSettings
from sopan.layout.columns import find_actors
from sopan.layout.state import Column, TablePlan
from sopan.layout.table import plan_table
from tests.core.flows import sop_of


def plan_of(sop: Sop, settings: LayoutSettings | None = None) -> TablePlan:
    """The plan of ``sop``'s table at the usual type size."""
    settings = settings or LayoutSettings()
    return plan_table(sop, build_flow(sop), settings, settings.size)


def actors_of(sop: Sop) -> tuple[Column, ...]:
    """Its actor columns."""
    return find_actors(sop, build_flow(sop))


def chain(rows: int, actors: int = 3) -> Sop:
    """A flow straight down ``rows`` rows, from actor to actor."""
    signs = ["(", *"[" * (rows - 2), ")"]
    return sop_of(*(f"{sign} Pelaksana{number % actors + 1}" for number, sign in enumerate(signs)))


def wordy(sop: Sop, index: int, uraian: str) -> Sop:
    """``sop`` with another text in one row."""
    rows = [replace(row, uraian=uraian) if number == index else row for number, row in enumerate(sop.kegiatan)]
    return replace(sop, kegiatan=tuple(rows))
