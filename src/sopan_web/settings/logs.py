"""Where log lines go and which are written: JSON lines on the standard error stream, whoever writes them."""

from typing import Any


def describe_logging(level: str, access: bool) -> dict[str, Any]:
    """For Django and for the web server. What concerns security is written whatever the level."""
    ours = {"level": level}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"()": "sopan_web.common.logs.log_lines.LineFormatter"}},
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["console"], "level": "DEBUG" if level == "DEBUG" else "WARNING"},
        "loggers": {
            "sopan_web": ours,
            "sopan.access": {"level": "INFO" if access else "ERROR"},
            "sopan.security": {"level": "INFO"},
            # Django tells every 4xx here too; the line of the access has it. Handlers of its own would write twice.
            "django": {"handlers": [], "level": "DEBUG" if level == "DEBUG" else "WARNING", "propagate": True},
            "django.request": {"level": "ERROR"},
            "django.db.backends": {"level": "INFO"},
            "_granian": {"handlers": [], "level": "WARNING", "propagate": True},
        },
    }
