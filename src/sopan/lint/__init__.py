"""The checker: rules of the regulations, each one file, and the findings they give."""

from sopan.lint.finding import Finding, Fix, Place, Severity
from sopan.lint.linter import Verdict, examine, lint
from sopan.lint.profile import Profile, Suppression
from sopan.lint.profile_file import built_in_profiles, default_profile, parse_profile, read_profile

__all__ = [
    "Finding",
    "Fix",
    "Place",
    "Profile",
    "Severity",
    "Suppression",
    "Verdict",
    "built_in_profiles",
    "default_profile",
    "examine",
    "lint",
    "parse_profile",
    "read_profile",
]
