"""SOP records and what belongs to them."""

from sopan_web.documents.models.comment import Comment, Thread
from sopan_web.documents.models.edition import Change, Edition, Presence
from sopan_web.documents.models.record import LinkKind, SopLink, SopRecord
from sopan_web.documents.models.version import Version

__all__ = ["Change", "Comment", "Edition", "LinkKind", "Presence", "SopLink", "SopRecord", "Thread", "Version"]
