"""Reads the settings that an installation chooses, and refuses a wrong value with a sentence that says the remedy."""

import os
import re
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

from sopan import name_cause
from sopan_web.settings.addresses import is_near

env = environ.Env()


def read_folder() -> Path:
    """SOPAN_DATA: the folder of the embedded database, uploads, and secrets; made when it is missing."""
    folder = Path(os.environ.get("SOPAN_DATA", ".data")).resolve()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(f"SOPAN_DATA={folder}: folder tidak dapat dibuat ({name_cause(error)}).") from error
    return folder


def read_flag(name: str, default: bool = False) -> bool:
    """A yes or a no."""
    text = os.environ.get(name, "").strip().lower()
    if text in ("", "1", "0", "ya", "tidak", "true", "false"):
        return text in ("1", "ya", "true") if text else default
    raise ImproperlyConfigured(f'{name}={text}: isilah dengan "ya" atau "tidak".')


def read_secrets(folder: Path) -> tuple[str, list[str]]:
    """The key, and older ones that still open what they closed: from SECRET_KEY, or from this installation's file."""
    fallbacks = env.list("SECRET_KEY_FALLBACKS", default=[])
    given = os.environ.get("SECRET_KEY", "")
    key, *older = [given] if given else _read_key_file(folder / KEY_FILE)
    for one in (key, *older, *fallbacks):
        if len(one) < 32:
            raise ImproperlyConfigured("SECRET_KEY: terlalu pendek; pakailah sedikitnya 32 huruf acak.")
    return key, [*older, *fallbacks]


def write_keys(path: Path, keys: list[str]) -> None:
    """Puts the keys into the file, the newest first, at one stroke; only its owner reads it."""
    _write_aside(path, keys).replace(path)


def _write_aside(path: Path, keys: list[str]) -> Path:
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write("".join(f"{key}\n" for key in keys))
        file.flush()
        os.fsync(file.fileno())
    return fresh


def new_key() -> str:
    """From the operating system's randomness."""
    return secrets.token_urlsafe(48)


def _read_key_file(path: Path) -> list[str]:
    if not path.exists():
        fresh = _write_aside(path, [new_key()])
        with suppress(FileExistsError):  # another process of this installation was faster
            os.link(fresh, path)
        fresh.unlink()
    mode = path.stat().st_mode & 0o777
    if mode & 0o077:
        text = f"{path}: kunci rahasia terbaca pengguna lain (mode {mode:o}). Jalankan: chmod 600 {path}"
        raise ImproperlyConfigured(f"{text} – lalu ganti kuncinya dengan: sopan-web rotate-key")
    keys = path.read_text().split()
    if not keys:
        raise ImproperlyConfigured(f"{path}: kosong. Hapus berkas itu supaya SOPAN membuat kunci baru.")
    return keys


def read_database(folder: Path) -> dict[str, Any]:
    """DATABASE_URL (postgres://... or sqlite:///...); without it a SQLite file in the data folder."""
    given = os.environ.get("DATABASE_URL") or f"sqlite:///{folder / 'sopan.sqlite3'}"
    if given.partition(":")[0] not in ("sqlite", "postgres", "postgresql"):
        raise ImproperlyConfigured(DATABASE_REMEDY)
    try:
        database = dict(env.db_url_config(given))
    except Exception as error:  # whose words may repeat the password
        raise ImproperlyConfigured(DATABASE_REMEDY) from error
    match database.get("ENGINE"):
        case "django.db.backends.sqlite3":
            database["OPTIONS"] = SQLITE
        case "django.db.backends.postgresql":
            database |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
            options = database.setdefault("OPTIONS", {})
            options.setdefault("connect_timeout", 10)
            if not is_near(str(database.get("HOST", ""))):
                options.setdefault("sslmode", "require")  # nobody on the way reads along; ?sslmode=... says otherwise
    if not database.get("NAME"):
        raise ImproperlyConfigured(DATABASE_REMEDY)
    return database


def read_cache() -> dict[str, Any]:
    """CACHE_URL: where processes share the counts of the rate limits (dbcache://sopan_cache, redis://host:6379/1)."""
    given = os.environ.get("CACHE_URL", "")
    if not given:
        return {"BACKEND": LOCAL_CACHE, "LOCATION": "throttle", "OPTIONS": {"MAX_ENTRIES": 100_000}}
    try:
        cache = dict(env.cache_url_config(given))
    except Exception as error:
        raise ImproperlyConfigured(CACHE_REMEDY) from error
    match str(cache.get("BACKEND", "")).rpartition(".")[2]:
        case "DatabaseCache":
            cache["BACKEND"] = "sopan_web.common.server.shared_cache.SharedCache"
        case "RedisCache":
            pass
        case _:
            raise ImproperlyConfigured(CACHE_REMEDY)
    return cache


def read_mail() -> dict[str, Any]:
    """EMAIL_URL (smtp+tls://nama:sandi@server:587); without it no mail is sent."""
    given = os.environ.get("EMAIL_URL", "")
    try:
        mail = dict(env.email_url_config(given or "dummymail://"))
    except Exception as error:
        raise ImproperlyConfigured(EMAIL_REMEDY) from error
    if given and (urlsplit(given).scheme not in MAIL_SCHEMES or not mail.get("EMAIL_HOST")):
        raise ImproperlyConfigured(EMAIL_REMEDY)
    if given.startswith("smtp://") and not is_near(str(mail["EMAIL_HOST"])):
        raise ImproperlyConfigured(
            "EMAIL_URL: smtp:// ke server lain tidak tersandi; pakailah smtp+tls:// atau smtp+ssl://."
        )
    return {"MAIL": bool(given), "EMAIL_TIMEOUT": 20, **{name: mail[name] for name in mail if name.isupper()}}


def read_sender(host: str) -> str:
    """SOPAN_MAIL_FROM: from whom letters come; without it "sopan" at this server."""
    given = os.environ.get("SOPAN_MAIL_FROM", "").strip() or f"sopan@{host}"
    if not re.fullmatch(r"[^\s@<>]+@[^\s@<>]+|[^\r\n<>]+ <[^\s@<>]+@[^\s@<>]+>", given):
        raise ImproperlyConfigured(f"SOPAN_MAIL_FROM={given}: tulislah alamat surel, misalnya sopan@contoh.go.id.")
    return given


def read_factor() -> float:
    """SOPAN_RATE_FACTOR: 2 doubles every rate limit, 0.5 halves it, 0 switches them off."""
    given = os.environ.get("SOPAN_RATE_FACTOR", "") or "1"
    try:
        factor = float(given)
    except ValueError:
        factor = -1
    if not 0 <= factor <= 1000:
        raise ImproperlyConfigured(f"SOPAN_RATE_FACTOR={given}: isilah dengan angka dari 0 sampai 1000, misalnya 2.")
    return factor


KEY_FILE = "kunci-rahasia"
MAIL_SCHEMES = ("smtp", "smtp+tls", "smtp+ssl")
DATABASE_REMEDY = "DATABASE_URL: tulislah postgres://nama:sandi@server/basisdata, atau sqlite:////letak/berkas.sqlite3."
CACHE_REMEDY = "CACHE_URL: tulislah dbcache://sopan_cache atau redis://server:6379/1, atau kosongkan."
EMAIL_REMEDY = (
    "EMAIL_URL: tulislah smtp+tls://nama:sandi@server:587 atau smtp+ssl://nama:sandi@server:465, atau kosongkan."
)
LOCAL_CACHE = "django.core.cache.backends.locmem.LocMemCache"

# Writers take the lock when they begin, so that a read never has to be upgraded and nobody meets "database is locked".
# Without recursive triggers INSERT OR REPLACE would delete rows behind the back of the append-only guards.
SQLITE = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-8000; PRAGMA recursive_triggers=ON;"
    ),
}
