"""The addresses of this room."""

from django.urls import path

from sopan_web.audit import views

app_name = "audit"

urlpatterns = [
    path("", views.show_journal, name="journal"),
    path("unduh/", views.export_journal, name="export"),
]
