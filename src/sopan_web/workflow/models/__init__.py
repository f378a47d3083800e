"""The way of a document, step by step, and what enactment leaves behind."""

from sopan_web.workflow.models.day import Digest, Duty, DutyDay
from sopan_web.workflow.models.enactment import Enactment, Register
from sopan_web.workflow.models.passage import Passage, Step
from sopan_web.workflow.models.review import Review, ReviewKind
from sopan_web.workflow.models.table import WorkflowTable

__all__ = [
    "Digest",
    "Duty",
    "DutyDay",
    "Enactment",
    "Passage",
    "Register",
    "Review",
    "ReviewKind",
    "Step",
    "WorkflowTable",
]
