"""`sopan gambar`: draws SOPs to files."""

from sopan.cli.gambar.command import make_parser, run

__all__ = ["make_parser", "run"]
