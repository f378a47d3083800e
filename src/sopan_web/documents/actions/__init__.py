"""The deeds of this room: writing an SOP, keeping its versions, talking about it, tying it to others."""

from sopan_web.documents.actions.belonging import assign_record
from sopan_web.documents.actions.discussion import comment, remark_on_arrival, reply, resolve_thread
from sopan_web.documents.actions.drafting import (
    Saving,
    create_record,
    forget_presence,
    mark_presence,
    name_record,
    save_ops,
)
from sopan_web.documents.actions.editions import (
    freeze_edition,
    hash_of,
    keep_version,
    reopen_edition,
    start_edition,
)
from sopan_web.documents.actions.linking import link, unlink

__all__ = [
    "Saving",
    "assign_record",
    "comment",
    "create_record",
    "forget_presence",
    "freeze_edition",
    "hash_of",
    "keep_version",
    "link",
    "mark_presence",
    "name_record",
    "remark_on_arrival",
    "reopen_edition",
    "reply",
    "resolve_thread",
    "save_ops",
    "start_edition",
    "unlink",
]
