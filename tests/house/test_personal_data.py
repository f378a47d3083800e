"""Every field in which something about a person may stand has been decided upon in the inventory."""

import re

from django.apps import apps
from django.db import models
from tests.house.test_repository import ROOT

PAGE = (ROOT / "docs" / "data-pribadi.md").read_text()
_PERSONAL, _OTHER = PAGE.split("## Isian yang bukan data pribadi")
_TEXTS = (models.CharField, models.TextField, models.JSONField, models.FileField, models.GenericIPAddressField)
_PEOPLE = {"Pegawai", "Account"}
_NUMBERS = {"account", "owner", "actor_id", "subject_id", "pegawai"}
"""Ids of people without a foreign key, as lower rooms keep them."""


def spelled(text: str) -> list[str]:
    """Every `Model.field` of a part of the page."""
    return re.findall(r"`([A-Z]\w+\.\w+)`", text)


def may_tell_of_somebody(field: models.Field) -> bool:  # type: ignore[type-arg]
    """Free texts, documents, and what points at a person; not the choices of a list."""
    if isinstance(field, models.ForeignKey):
        return field.related_model.__name__ in _PEOPLE
    return field.name in _NUMBERS or (isinstance(field, _TEXTS) and not field.choices)


def fields() -> set[str]:
    """All such fields of ours."""
    return {
        f"{model.__name__}.{field.name}"
        for model in apps.get_models()
        if model.__module__.startswith("sopan_web.")
        for field in model._meta.concrete_fields
        if may_tell_of_somebody(field)
    }


def test_every_field_is_decided_upon() -> None:
    assert sorted(fields() - set(spelled(PAGE))) == [], "in docs/data-pribadi.md: personal, or not?"


def test_nothing_is_decided_that_is_not_there() -> None:
    assert sorted(set(spelled(PAGE)) - fields()) == []


def test_nothing_is_decided_twice() -> None:
    named = spelled(PAGE)
    assert sorted({name for name in named if named.count(name) > 1}) == []


def test_who_points_at_a_person_is_personal() -> None:
    pointing = {
        f"{model.__name__}.{field.name}"
        for model in apps.get_models()
        if model.__module__.startswith("sopan_web.")
        for field in model._meta.concrete_fields
        if isinstance(field, models.ForeignKey) and field.related_model.__name__ in _PEOPLE
    }
    assert len(pointing) > 10
    assert sorted(pointing - set(spelled(_PERSONAL))) == []


def test_what_the_page_promises_of_days_is_what_the_command_does() -> None:
    """The days that rooms keep something stand in the inventory."""
    from sopan_web.operations.actions.retention import KEEPINGS

    told = {int(number) for number in re.findall(r"(\d+) hari", _PERSONAL)}
    assert {one.days for one in KEEPINGS if one.key != "berkas-lepas"} <= told


def test_the_law_that_nobody_checked_says_so() -> None:
    lines = [line for line in re.split(r"\n(?=- )|\n\n", PAGE) if "UU 43/2009" in line]
    assert lines
    assert all("[ingatan]" in line for line in lines)
