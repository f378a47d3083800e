"""The two places where files are kept. Neither hands out an address: every download passes through the application."""

from sopan_web.files.stores.local import LocalStore
from sopan_web.files.stores.objects import ObjectStore

__all__ = ["LocalStore", "ObjectStore"]
