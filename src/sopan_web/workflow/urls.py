"""The addresses of this room."""

from django.urls import path

from sopan_web.workflow.views import agenda, desk, detail, shelf, today

app_name = "workflow"

urlpatterns = [
    path("", today.show_today, name="today"),
    path("sop/", shelf.show_shelf, name="shelf"),
    path("sop/<int:pk>/", detail.show_detail, name="detail"),
    path("meja/", desk.show_desk, name="desk"),
    path("macet/", desk.show_jam, name="jam"),
    path("tinjauan/", agenda.show_reviews, name="reviews"),
]
