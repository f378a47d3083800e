"""The deeds of this room: asking for a bundle, making it, stopping it."""

from sopan_web.bundles.actions.make import make_bundle
from sopan_web.bundles.actions.order import order_bundle, stop_bundle

__all__ = ["make_bundle", "order_bundle", "stop_bundle"]
