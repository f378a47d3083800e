"""The addresses of this room."""

from django.urls import path

from sopan_web.search import views

app_name = "search"

urlpatterns = [
    path("sop/saya-pelaksana/", views.show_mine, name="mine"),
]
