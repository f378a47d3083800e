"""The hash of demo passwords: known to the demo alone, so that they open nothing once the demo mode is off."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class DemoPasswordHasher(Argon2PasswordHasher):
    """Argon2id under another name, and cheap, for the password is public; listed by the settings in demo mode only."""

    algorithm = "peragaan"
    time_cost = 1
    memory_cost = 1024
    parallelism = 1
