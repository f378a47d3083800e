"""The wording of a step: how its text begins, the acts and conditions it tells, and its active form."""

from sopan.lint.wording.activation import Activation, to_active

__all__ = ["Activation", "to_active"]
