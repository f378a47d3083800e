"""The door for whoever watches over the server."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, JsonResponse

from sopan_web.operations.readiness import look


@login_not_required
def show_readiness(request: HttpRequest) -> JsonResponse:
    """503 when no page can be answered; 200 with "perlu-perhatian" when somebody should look all the same."""
    found = look()
    broken = any(one.vital and not one.good for one in found)
    weak = any(not one.good for one in found)
    status = "belum-siap" if broken else "perlu-perhatian" if weak else "siap"
    facts = {one.name: {"baik": one.good, **one.facts} for one in found}
    return JsonResponse({"status": status, **facts}, status=503 if broken else 200)
