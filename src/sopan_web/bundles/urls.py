"""The addresses of this room."""

from django.urls import path

from sopan_web.bundles import views

app_name = "bundles"

urlpatterns = [
    path("unduh/", views.order, name="order"),
    path("unduh/<int:pk>/", views.show_bundle, name="bundle"),
    path("unduh/<int:pk>/henti/", views.stop, name="stop"),
    path("unduh/<int:pk>/berkas.zip", views.download, name="download"),
]
