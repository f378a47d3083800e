"""The addresses of this room."""

from django.urls import path

from sopan_web.workflow.views import today

app_name = "workflow"

urlpatterns = [
    path("", today.show_today, name="today"),
]
