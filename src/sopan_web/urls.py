"""Every address of the application, room by room."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.i18n import JavaScriptCatalog, set_language

from sopan_web.common.answers.views import show_health
from sopan_web.operations.views import show_readiness

urlpatterns = [
    path("healthz", show_health),
    path("readyz", show_readiness),
    path("bahasa/", login_not_required(set_language), name="set_language"),
    path("bahasa/katalog.js", JavaScriptCatalog.as_view(packages=["sopan_web.documents"]), name="catalogue"),
    path("", include("sopan_web.portal.urls")),
    path("", include("sopan_web.api.urls")),
    path("jurnal/", include("sopan_web.audit.urls")),
    path("pekerjaan/", include("sopan_web.jobs.urls")),
    path("", include("sopan_web.organisation.urls")),
    path("", include("sopan_web.documents.urls")),
    path("", include("sopan_web.intake.urls")),
    path("", include("sopan_web.search.urls")),
    path("", include("sopan_web.bundles.urls")),
    path("", include("sopan_web.workflow.urls")),
]

if settings.DEMO:
    urlpatterns.insert(0, path("", include("sopan_web.demo.urls")))

handler400 = "sopan_web.common.answers.views.show_bad_request"
handler403 = "sopan_web.common.answers.views.show_refusal"
handler404 = "sopan_web.common.answers.views.show_missing"
handler500 = "sopan_web.common.answers.views.show_failure"
