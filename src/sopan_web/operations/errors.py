"""What can go wrong with a backup; each sentence says what was found and what helps."""

from sopan_web.common.errors import DeedError


class ArchiveError(DeedError):
    """The archive can't be written, read, or restored here; nothing was changed."""

    id = "cadangan"
    status = 500
