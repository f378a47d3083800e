"""The command `sopan-web`: Django's own commands with SOPAN's settings."""

import os
import sys

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

WRONG_SETTINGS = 78
"""EX_CONFIG of sysexits: whoever keeps services running need not start it anew."""


def main() -> None:
    """Runs one management command; a wrong setting is told in one sentence."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sopan_web.settings")
    try:
        settings.INSTALLED_APPS  # noqa: B018  # reads them
    except ImproperlyConfigured as error:
        sys.stderr.write(f"Setelan keliru. {error}\n")
        raise SystemExit(WRONG_SETTINGS) from None
    program, *arguments = sys.argv
    # A file of Python has no hyphen in its name; people write `sopan-web setup-link`.
    execute_from_command_line([program, *(text.replace("-", "_") for text in arguments[:1]), *arguments[1:]])


if __name__ == "__main__":
    main()
