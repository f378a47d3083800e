"""The command `sopan-web`: Django's own commands with SOPAN's settings."""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Runs one management command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sopan_web.settings")
    program, *arguments = sys.argv
    # A file of Python has no hyphen in its name; people write `sopan-web setup-link`.
    execute_from_command_line([program, *(text.replace("-", "_") for text in arguments[:1]), *arguments[1:]])


if __name__ == "__main__":
    main()
