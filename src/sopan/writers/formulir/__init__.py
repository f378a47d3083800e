"""SOP to an Excel form that people fill in without the application, and send back."""

from sopan.writers.formulir.write import write_form

__all__ = ["write_form"]
