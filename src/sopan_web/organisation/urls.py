"""The addresses of this room."""

from django.contrib.auth.views import LogoutView
from django.urls import path

from sopan_web.organisation import views

app_name = "organisation"

urlpatterns = [
    path("masuk/", views.SignInView.as_view(), name="sign-in"),
    path("keluar/", LogoutView.as_view(), name="sign-out"),
]
