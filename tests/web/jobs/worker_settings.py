"""The settings of a process that a test starts: the test's own database and folder, a quicker pace, and its traps."""

import json
import os

from sopan_web.settings import *  # noqa: F403
from sopan_web.settings import DATABASES, INSTALLED_APPS, STORAGES, TASKS

INSTALLED_APPS.append("tests.web.jobs.faults.FaultsConfig")
DATABASES["default"].pop("TEST", None)
TASKS["default"]["OPTIONS"] = json.loads(os.environ["SOPAN_TEST_PACE"])
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
