"""`sopan periksa`: checks SOPs against the regulations and tells their times."""

from sopan.cli.periksa.command import make_parser, run

__all__ = ["make_parser", "run"]
