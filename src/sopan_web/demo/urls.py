"""The addresses of this room: in demo mode the door is ours."""

from django.urls import path

from sopan_web.demo.views import DemoSignInView

app_name = "demo"

urlpatterns = [path("masuk/", DemoSignInView.as_view(), name="sign-in")]
