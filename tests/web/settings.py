"""The application's settings as the tests run it: own data folder, quick passwords, SQLite or a real PostgreSQL.

SQLite is a file (threads of a live server share it). ``SOPAN_TEST_POSTGRES=1`` chooses PostgreSQL.
"""

import atexit
import os
import shutil
import tempfile

from tests.web.postgres import temporary_cluster

_folder = tempfile.mkdtemp(prefix="sopan-uji-")
atexit.register(shutil.rmtree, _folder, ignore_errors=True)

for _name in (
    "SECRET_KEY",
    "SECRET_KEY_FALLBACKS",
    "DATABASE_URL",
    "SOPAN_DEMO",
    "DEBUG",
    "ALLOWED_HOSTS",
    "SOPAN_URL",
    "SOPAN_PROXY",
    "SOPAN_BACKUP",
    "SOPAN_BACKUP_KEEP",
    "SOPAN_LOG",
    "SOPAN_ACCESS_LOG",
    "CACHE_URL",
    "SOPAN_RATE_FACTOR",
    "SOPAN_STORAGE",
    "SOPAN_S3_ENDPOINT",
    "SOPAN_S3_REGION",
    "SOPAN_S3_KEY",
    "SOPAN_S3_SECRET",
    "SOPAN_S3_SECRET_FILE",
    "SOPAN_CLAMAV",
    "SOPAN_CLAMAV_WAJIB",
):
    os.environ.pop(_name, None)
os.environ |= {"SOPAN_DATA": _folder, "SOPAN_HTTPS": "tidak"}
if os.environ.get("SOPAN_TEST_POSTGRES"):
    os.environ["DATABASE_URL"] = temporary_cluster()

from sopan_web.settings import *  # noqa: E402, F403
from sopan_web.settings import DATA, DATABASES, STATIC_ROOT, STORAGES  # noqa: E402

ALLOWED_HOSTS = ["localhost", "testserver"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
STATIC_ROOT.mkdir()
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["TEST"] = {"NAME": str(DATA / "uji.sqlite3")}
