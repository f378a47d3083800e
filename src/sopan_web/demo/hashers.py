"""The hash of demo passwords: known to the demo alone, so that they open nothing once the demo mode is off."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class DemoPasswordHasher(Argon2PasswordHasher):
    """Argon2id under another name; the settings list it, in front, only in demo mode."""

    algorithm = "peragaan"
