"""The office's lexicon and its models are in step."""

import re
from pathlib import Path

from django.apps import apps

LEXICON = Path(__file__).parents[2] / "docs" / "lexicon-kantor.md"


def spellings() -> set[str]:
    """Every class name that the lexicon lists."""
    return set(re.findall(r"`([A-Z]\w+)`", LEXICON.read_text()))


def models() -> set[str]:
    """Every model of ours."""
    return {model.__name__ for model in apps.get_models() if model.__module__.startswith("sopan_web.")}


def test_every_model_stands_in_the_lexicon() -> None:
    assert sorted(models() - spellings()) == []


def test_every_term_of_the_lexicon_is_a_class_or_a_constant_of_ours() -> None:
    source = Path(__file__).parents[2] / "src" / "sopan_web"
    text = "".join(file.read_text() for file in source.rglob("*.py"))
    assert (
        sorted(name for name in spellings() if not re.search(rf"^(class {name}\b|{name} ?=)", text, re.MULTILINE)) == []
    )
