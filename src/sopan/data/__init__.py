"""Legal constants and fonts as data files, each row with its source; they lie in ``FOLDER``."""

from pathlib import Path

FOLDER = Path(__file__).parent
