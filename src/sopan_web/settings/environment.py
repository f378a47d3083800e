"""Reads the settings that an installation chooses, and refuses a wrong value with a sentence that says the remedy."""

import os
import secrets
from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

env = environ.Env()


def read_folder() -> Path:
    """SOPAN_DATA: the folder of the embedded database, uploads, and secrets; made when it is missing."""
    folder = Path(os.environ.get("SOPAN_DATA", ".data")).resolve()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(f"SOPAN_DATA={folder}: folder tidak dapat dibuat ({error.strerror}).") from error
    return folder


def read_flag(name: str, default: bool = False) -> bool:
    """A yes or a no."""
    text = os.environ.get(name, "").strip().lower()
    if text in ("", "1", "0", "ya", "tidak", "true", "false"):
        return text in ("1", "ya", "true") if text else default
    raise ImproperlyConfigured(f'{name}={text}: isilah dengan "ya" atau "tidak".')


def read_secret(folder: Path) -> str:
    """SECRET_KEY, or the one that this installation made for itself and keeps in a file only it can read."""
    if given := os.environ.get("SECRET_KEY", ""):
        if len(given) < 32:
            raise ImproperlyConfigured("SECRET_KEY: terlalu pendek; pakailah sedikitnya 32 huruf acak.")
        return given
    path = folder / "kunci-rahasia"
    if not path.exists():
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text()


def read_database(folder: Path) -> dict[str, Any]:
    """DATABASE_URL (postgres://... or sqlite:///...); without it a SQLite file in the data folder."""
    try:
        database = dict(env.db_url_config(os.environ.get("DATABASE_URL") or f"sqlite:///{folder / 'sopan.sqlite3'}"))
    except Exception as error:
        raise ImproperlyConfigured(f"DATABASE_URL tidak terbaca: {error}") from error
    match database.get("ENGINE"):
        case "django.db.backends.sqlite3":
            database["OPTIONS"] = SQLITE
        case "django.db.backends.postgresql":
            database |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
        case other:
            raise ImproperlyConfigured(f"DATABASE_URL: {other} tidak didukung; pakailah sqlite atau postgres.")
    return database


def read_cache() -> dict[str, Any]:
    """CACHE_URL: where processes share the counts of the rate limits (dbcache://sopan_cache, redis://host:6379/1)."""
    given = os.environ.get("CACHE_URL", "")
    if not given:
        return {"BACKEND": LOCAL_CACHE, "LOCATION": "throttle", "OPTIONS": {"MAX_ENTRIES": 100_000}}
    try:
        cache = dict(env.cache_url_config(given))
    except Exception as error:
        raise ImproperlyConfigured(f"CACHE_URL tidak terbaca: {error}") from error
    match str(cache.get("BACKEND", "")).rpartition(".")[2]:
        case "DatabaseCache":
            cache["BACKEND"] = "sopan_web.common.shared_cache.SharedCache"
        case "RedisCache":
            pass
        case other:
            raise ImproperlyConfigured(f"CACHE_URL: {other} tidak didukung; pakailah dbcache:// atau redis://.")
    return cache


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
