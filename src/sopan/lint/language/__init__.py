"""Indonesian words: the verbs of office work, their forms and stems, abbreviations, and how a text falls into words."""

from sopan.lint.language.morphology import Voice, active_form, voice_of

__all__ = ["Voice", "active_form", "voice_of"]
