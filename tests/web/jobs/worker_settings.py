"""The settings of a worker process that a test starts: the test's own database and folder, and a quicker pace."""

import json
import os

from sopan_web.settings import *  # noqa: F403
from sopan_web.settings import DATABASES, TASKS

DATABASES["default"].pop("TEST", None)
TASKS["default"]["OPTIONS"] = json.loads(os.environ["SOPAN_TEST_PACE"])
