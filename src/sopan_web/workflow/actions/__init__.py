"""The deeds of this room: moving an SOP on its way, enacting, revoking, reviewing, changing the table."""

from sopan_web.workflow.actions.force import bring_into_force
from sopan_web.workflow.actions.passage import begin_passage
from sopan_web.workflow.actions.reviews import record_review
from sopan_web.workflow.actions.step import Statement, take_step
from sopan_web.workflow.actions.table import change_table

__all__ = ["Statement", "begin_passage", "bring_into_force", "change_table", "record_review", "take_step"]
