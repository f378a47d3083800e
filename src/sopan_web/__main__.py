"""The command `sopan-web`: Django's own commands with SOPAN's settings."""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Runs one management command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sopan_web.settings")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
