"""The addresses of this room."""

from django.urls import path

from sopan_web.workflow import views

app_name = "workflow"

urlpatterns = [
    path("", views.show_today, name="today"),
]
