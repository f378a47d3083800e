"""The field table and the model say the same."""

from dataclasses import MISSING, fields
from typing import Any

import pytest

from sopan.document.field import Section
from sopan.document.fields import SECTIONS


def attributes(section: Section) -> set[str]:
    """Dotted paths of all attributes of the section's model, those of its groups included."""
    names: set[str] = set()
    for attribute in fields(section.model):
        group = section.groups.get(attribute.name)
        names |= {f"{attribute.name}.{part.name}" for part in fields(group)} if group else {attribute.name}
    return names


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.title)
def test_every_attribute_has_one_key(section: Section) -> None:
    filled = [field.path for field in section.fields] + [field.kept_in for field in section.fields if field.kept_in]
    assert sorted(filled) == sorted(attributes(section))


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.title)
def test_attributes_without_default_are_texts(section: Section) -> None:
    required: list[Any] = [part for part in fields(section.model) if part.default is MISSING]
    assert all(part.type is str for part in required)


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.title)
def test_words_written_instead_are_no_keys_of_the_section(section: Section) -> None:
    keys = [field.key for field in section.fields]
    assert len(set(keys)) == len(keys)
    assert all(word not in keys for field in section.fields for word in field.also)


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.title)
def test_kinds_carry_what_they_need(section: Section) -> None:
    assert section.short in ("", *(field.key for field in section.fields))
    for field in section.fields:
        assert (field.kind == "bagian") == (field.section is not None)
        assert (field.kind == "pilihan") == (field.choices is not None)
        assert field.description.endswith(".")
        assert field.source.text
