"""The addresses of this room."""

from django.urls import path

from sopan_web.jobs import views

app_name = "jobs"

urlpatterns = [
    path("", views.show_jobs, name="jobs"),
    path("<int:pk>/", views.show_job, name="job"),
    path("<int:pk>/batal/", views.call_off, name="cancel"),
]
