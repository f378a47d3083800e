"""The editor's sheet: its shape, its edits, how edits of several people merge, its way from and to the core's SOP."""

from sopan_web.documents.sheet.edit import Delete, Edit, Insert, Move, Set, read_edits
from sopan_web.documents.sheet.errors import SheetError
from sopan_web.documents.sheet.from_sop import from_sop
from sopan_web.documents.sheet.ids import new_id
from sopan_web.documents.sheet.merge import Clash, Conflict, Merged, gone_by, merge
from sopan_web.documents.sheet.shape import Sheet, empty_sheet, read_sheet
from sopan_web.documents.sheet.to_sop import Owner, to_sop
from sopan_web.documents.sheet.towards import edits_towards

__all__ = [
    "Clash",
    "Conflict",
    "Delete",
    "Edit",
    "Insert",
    "Merged",
    "Move",
    "Owner",
    "Set",
    "Sheet",
    "SheetError",
    "edits_towards",
    "empty_sheet",
    "from_sop",
    "gone_by",
    "merge",
    "new_id",
    "read_edits",
    "read_sheet",
    "to_sop",
]
