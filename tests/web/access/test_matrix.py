"""Every door x every role x own and foreign government: what the table of doors doesn't open stays shut."""

from collections.abc import Iterator

import pytest
from django.http import HttpResponse
from django.urls import URLPattern, get_resolver, reverse
from django.urls.resolvers import URLResolver

from tests.web.access.doors import DOORS, PARTS, PUBLIC, Door, told
from tests.web.access.world import World

pytestmark = pytest.mark.django_db
SHUT = (403, 404, 405)
FOREIGN = ("penyusun", "verifikator", "admin")


def patterns(level: list[URLPattern | URLResolver], namespace: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every address with its name."""
    for one in level:
        if isinstance(one, URLResolver):
            yield from patterns(one.url_patterns, f"{namespace}{one.namespace}:" if one.namespace else namespace)
        else:
            yield namespace + (one.name or str(one.pattern)), one


EVERY = dict(patterns(get_resolver().url_patterns))


def test_every_address_is_in_the_table() -> None:
    assert sorted(set(EVERY) - set(DOORS) - set(PUBLIC)) == [], "give each a row in doors.py"
    assert sorted((set(DOORS) | set(PUBLIC)) - set(EVERY)) == []


def test_a_door_stands_open_to_visitors_only_when_the_table_says_so() -> None:
    open_doors = {name for name, one in EVERY.items() if getattr(one.callback, "login_required", True) is False}
    assert sorted(open_doors - set(PUBLIC)) == []


@pytest.mark.parametrize("door", DOORS.values(), ids=lambda door: door.name)
def test_each_part_finds_the_door_as_the_table_says(world: World, door: Door) -> None:
    looks, changes = (
        {part for part in PARTS if knock(world, door, part, method).status_code not in SHUT}
        for method in ("GET", "POST")
    )
    assert looks | changes == door.opens_to
    assert not looks or not changes or looks == changes, "who may only look needs a door of their own"


@pytest.mark.parametrize("door", DOORS.values(), ids=lambda door: door.name)
def test_a_visitor_is_sent_to_the_sign_in(world: World, door: Door) -> None:
    if door.name in PUBLIC:
        return
    for method in ("GET", "POST"):
        answer = knock(world, door, None, method)
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith(reverse("organisation:sign-in"))


@pytest.mark.parametrize("door", [door for door in DOORS.values() if door.thing != "-"], ids=lambda door: door.name)
def test_another_government_finds_nothing_there(world: World, door: Door) -> None:
    for part in FOREIGN:
        answers = {knock(world, door, f"asing:{part}", method).status_code for method in ("GET", "POST")}
        # Whoever may do this at home is told that there is no such thing; the others may be refused before that.
        assert answers <= ({404, 405} if part in door.opens_to else set(SHUT)), part


def knock(world: World, door: Door, who: str | None, method: str) -> HttpResponse:
    address = reverse(door.name, kwargs=world.things.get(door.thing, {}))
    kind, body = told(door.name, world.things)
    return world.knock(who, method, address, *((kind, body) if method == "POST" else ()))
