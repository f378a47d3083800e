"""`sopan impor`: brings SOPs in from Word, Excel, PDF, BPMN, and the form."""

from sopan.cli.impor.command import make_parser, run

__all__ = ["make_parser", "run"]
