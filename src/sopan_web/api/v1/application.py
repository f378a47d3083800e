"""All doors of version 1 in one application of django-ninja, which checks what is asked and tells what is answered."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_noop as _
from ninja import NinjaAPI
from ninja.operation import Operation

from sopan_web.api.v1.doors import governments, searching, sops, units, verification, versions

_WHAT = _(
    "Membaca SOP yang berlaku di pemerintah daerah: daftar, isi, bagan alir, dokumen yang disahkan, dan keabsahannya. "
    "Hanya membaca; yang berlaku terbuka tanpa token."
)


class Api(NinjaAPI):
    """Raises what goes wrong, for the doorway to tell; names each operation after its function."""

    def set_default_exception_handlers(self) -> None:
        """None of ninja's own: with DEBUG they show the program's inside."""
        self.add_exception_handler(Exception, _raise)

    def get_openapi_operation_id(self, operation: Operation) -> str:
        """Also the name of the address."""
        return str(operation.view_func.__name__)


def _raise(_request: HttpRequest, error: Any) -> HttpResponse:
    raise error


api = Api(title="API SOPAN", version="1.0", description=_WHAT, openapi_url=None, docs_url=None, urls_namespace="v1")
for one in (governments, units, sops, versions, searching, verification):
    api.add_router("", one.router)
