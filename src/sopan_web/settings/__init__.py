"""Django's settings; what an installation may choose comes from the environment (see ``environment``)."""

from pathlib import Path

from csp.constants import NONCE, NONE, SELF

from sopan_web.settings.addresses import read_hosts, read_public_url
from sopan_web.settings.environment import (
    read_cache,
    read_database,
    read_factor,
    read_flag,
    read_folder,
    read_mail,
    read_secrets,
    read_sender,
)
from sopan_web.settings.logs import describe_logging
from sopan_web.settings.scanner import read_scanner
from sopan_web.settings.storage import read_storage
from sopan_web.settings.upkeep import read_backup, read_log_level

PACKAGE = Path(__file__).resolve().parent.parent
DATA = read_folder()

DEMO = read_flag("SOPAN_DEMO")
DEBUG = read_flag("DEBUG")
SECRET_KEY, SECRET_KEY_FALLBACKS = read_secrets(DATA)
PUBLIC_URL = read_public_url()
ALLOWED_HOSTS = read_hosts(demo=DEMO, public_url=PUBLIC_URL)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "csp",
    "django_htmx",
    "django_tasks",
    "sopan_web.common",
    "sopan_web.audit",
    "sopan_web.jobs",
    "sopan_web.files",
    "sopan_web.organisation",
    "sopan_web.documents",
    "sopan_web.intake",
    "sopan_web.workflow",
    "sopan_web.bundles",
    "sopan_web.search",
    "sopan_web.portal",
    "sopan_web.api",
    "sopan_web.operations",
    "sopan_web.demo",
]

MIDDLEWARE = [
    "sopan_web.common.requests.middleware.RequestOriginMiddleware",
    "sopan_web.common.logs.access_log.AccessLogMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "sopan_web.common.requests.middleware.LanguageMiddleware",
    "sopan_web.files.middleware.BodyLimitMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "sopan_web.organisation.middleware.ActorMiddleware",
    "sopan_web.organisation.middleware.SessionLimitMiddleware",
    "sopan_web.common.requests.middleware.DeedErrorMiddleware",
]

ROOT_URLCONF = "sopan_web.urls"
WSGI_APPLICATION = "sopan_web.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "sopan_web.common.templatetags.page",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "sopan_web.common.requests.context.page",
                "csp.context_processors.nonce",
            ],
        },
    }
]

DATABASES = {"default": read_database(DATA)}
ON_POSTGRES = DATABASES["default"]["ENGINE"].endswith("postgresql")
# The queue of background work lives in the database: in Procrastinate's tables on PostgreSQL, in our own on SQLite.
TASKS = {
    "default": {
        "BACKEND": "sopan_web.jobs.backends.server.ServerBackend"
        if ON_POSTGRES
        else "sopan_web.jobs.backends.embedded.EmbeddedBackend"
    }
}
if ON_POSTGRES:
    INSTALLED_APPS.insert(INSTALLED_APPS.index("sopan_web.jobs"), "procrastinate.contrib.django")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
_IN_PROCESS = "django.core.cache.backends.locmem.LocMemCache"
CACHES = {
    "default": {"BACKEND": _IN_PROCESS},
    "throttle": read_cache(),
    # Public pages, each some 5 KB: the nearest memory is the fastest, and every process may have its own.
    "pages": {"BACKEND": _IN_PROCESS, "LOCATION": "pages", "TIMEOUT": 3600, "OPTIONS": {"MAX_ENTRIES": 2000}},
}
RATE_FACTOR = read_factor()
"""Multiplies every rate limit of ``common.requests.throttle``; 0 switches them off: for measuring, never in public."""

AUTH_USER_MODEL = "organisation.Account"
LOGIN_URL = "organisation:sign-in"
LOGIN_REDIRECT_URL = "/"
VISITOR_URL = "portal:governments"
LOGOUT_REDIRECT_URL = "organisation:sign-in"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
if DEMO:
    PASSWORD_HASHERS.insert(0, "sopan_web.demo.hashers.DemoPasswordHasher")
    MIDDLEWARE.insert(0, "sopan_web.demo.middleware.LoopbackOnlyMiddleware")
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": name, "OPTIONS": options}
    for name, options in (
        ("django.contrib.auth.password_validation.MinimumLengthValidator", {"min_length": 12}),
        ("django.contrib.auth.password_validation.CommonPasswordValidator", {}),
        ("sopan_web.organisation.passwords.CommonWordsValidator", {}),
        ("sopan_web.organisation.passwords.BssnProfileValidator", {}),
    )
]

globals().update(read_mail())
DEFAULT_FROM_EMAIL = read_sender(ALLOWED_HOSTS[0])

LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_TZ = True
TIME_ZONE = "Asia/Jakarta"

STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
STORAGES = {
    "default": read_storage(DATA),
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "sopan_web.common.server.static_storage.StaticStorage"
    },
}
BACKUP_FOLDER, BACKUP_KEEP = read_backup()
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 2
CLAMAV = read_scanner()
CLAMAV_REQUIRED = read_flag("SOPAN_CLAMAV_WAJIB", default=True)
"""Whether an upload is refused when the scanner that was set can't be reached."""

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "manifest-src": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
}
SECURE = not (DEMO or DEBUG) and read_flag("SOPAN_HTTPS", default=True)
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = SECURE
SECURE_REDIRECT_EXEMPT = ["^(healthz|readyz)$"]  # asked from this computer itself, past the proxy
# Only where a proxy that sets the header stands in front; anybody else could write it himself.
BEHIND_PROXY = read_flag("SOPAN_PROXY")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE
SECURE_HSTS_PRELOAD = SECURE
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SESSION_COOKIE_NAME = "__Host-sesi" if SECURE else "sesi"
CSRF_COOKIE_NAME = "__Host-csrf" if SECURE else "csrf"
LANGUAGE_COOKIE_NAME = "__Host-bahasa" if SECURE else "bahasa"
LANGUAGE_COOKIE_SECURE = SECURE
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_AGE = 365 * 86400
MESSAGE_STORAGE = "sopan_web.common.requests.messages.GuardedCookieStorage"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_ENGINE = "sopan_web.organisation.sessions"

LOGGING = describe_logging(read_log_level(), access=read_flag("SOPAN_ACCESS_LOG", default=not DEMO))
