"""What the page frame needs on every page."""

from django.conf import settings
from django.http import HttpRequest


def page(request: HttpRequest) -> dict[str, object]:
    """The actor (None for visitors) and whether this is a demo."""
    return {"actor": getattr(request, "actor", None), "demo": settings.DEMO}
