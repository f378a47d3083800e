"""The addresses of this room."""

from django.urls import path

from sopan_web.portal import views

app_name = "portal"

urlpatterns = [
    path("", views.ask_code, name="ask"),
    path("<str:code>", views.show_document, name="show"),
    path("<str:code>/", views.show_document),
]
