"""The forms of this room."""

from sopan_web.workflow.forms.review import ReviewForm
from sopan_web.workflow.forms.step import StepForm

__all__ = ["ReviewForm", "StepForm"]
