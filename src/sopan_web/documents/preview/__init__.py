"""What a sheet looks like right now: its drawing, what the checker says with cures to click, and how long it takes."""

from sopan_web.documents.preview.note import Note
from sopan_web.documents.preview.obstacle import find_obstacle
from sopan_web.documents.preview.preview import Preview, examine_sheet, preview

__all__ = ["Note", "Preview", "examine_sheet", "find_obstacle", "preview"]
