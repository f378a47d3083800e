"""Tells Django about this room."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """The room of background work."""

    name = "sopan_web.jobs"
    label = "jobs"

    def ready(self) -> None:
        """The owner of a job hears when the queue gives it up."""
        from sopan_web.jobs.actions import fail_given_up
        from sopan_web.jobs.performing import given_up

        given_up.connect(fail_given_up, dispatch_uid="jobs-fail")
