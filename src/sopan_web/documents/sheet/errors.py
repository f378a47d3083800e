"""The one expected failure of this room: a sheet or an edit that is not of the agreed shape."""

from sopan_web.common.errors import InvalidError


class SheetError(InvalidError):
    """Says in Indonesian what is wrong and where; nothing was changed."""

    id = "lembar-tak-sah"
