"""What the wording rules know of Indonesian: verb forms, how a step's text begins, and the acts it tells."""

from sopan.lint.wording.activation import Activation, to_active
from sopan.lint.wording.morphology import Voice, active_form, voice_of

__all__ = ["Activation", "Voice", "active_form", "to_active", "voice_of"]
