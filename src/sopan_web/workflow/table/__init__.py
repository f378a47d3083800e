"""The way of a document as a frozen value: states, transitions, how they are read, and when they are sound."""

from sopan_web.workflow.table.default import default_definition
from sopan_web.workflow.table.definition import Basis, Condition, Effect, Kind, Note, State, Table, Transition
from sopan_web.workflow.table.drawing import draw_table
from sopan_web.workflow.table.parse import TableError, parse_table, write_table
from sopan_web.workflow.table.plan import plan_changes
from sopan_web.workflow.table.soundness import check_soundness

__all__ = [
    "Basis",
    "Condition",
    "Effect",
    "Kind",
    "Note",
    "State",
    "Table",
    "TableError",
    "Transition",
    "check_soundness",
    "default_definition",
    "draw_table",
    "parse_table",
    "plan_changes",
    "write_table",
]
