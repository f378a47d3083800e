"""Finds the rules: every module under ``sopan.lint.rules`` holds one, named ``RULE``; no list is kept by hand."""

import pkgutil
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from itertools import pairwise

from sopan.lint import rules
from sopan.lint.rule import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, ordered by id. ValueError when two share an id or a name."""
    return _ordered(
        import_module(module.name).RULE
        for module in pkgutil.walk_packages(rules.__path__, rules.__name__ + ".")
        if not module.ispkg
    )


def _ordered(found: Iterable[Rule]) -> tuple[Rule, ...]:
    ordered = tuple(sorted(found, key=lambda rule: rule.id))
    for before, after in pairwise(ordered):
        if before.id == after.id:
            raise ValueError(f"two rules are called {before.id}: {before.name} and {after.name}")
    if len({rule.name for rule in ordered}) < len(ordered):
        raise ValueError("two rules share a name")
    return ordered
