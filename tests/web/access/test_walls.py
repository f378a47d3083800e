"""Lists, searches, suggestions, and files know nothing of another government, nor of another office's drafts."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.http import HttpResponse
from django.urls import reverse

from sopan_web.organisation.models import UnitKerja
from tests.web.access.doors import DOORS
from tests.web.access.world import MARK, TITLE, World

pytestmark = pytest.mark.django_db
OWN_THINGS = sorted(name for name, door in DOORS.items() if door.thing == "-")
ASKED = ("", "?q=hanya&tentang=hanya&cari=hanya", "?q=dinke&tentang=dinke&cari=dinke")
"""Nothing, and two searches that find what is marked without being its echo."""


def text_of(answer: HttpResponse) -> str:
    """What stands in the answer, in a workbook too."""
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[attr-defined]
    if content.startswith(b"PK\x03\x04"):
        with ZipFile(BytesIO(content)) as book:
            content = b"".join(book.read(name) for name in book.namelist())
    return re.sub("</?mark>", "", content.decode(errors="replace"))


def everything_told(world: World, who: str, name: str) -> str:
    """What a door without a thing of its own tells somebody, searches included; a file that is fetched by POST too."""
    answers = [world.knock(who, "GET", reverse(name) + asked) for asked in ASKED]
    if name == "audit:export":
        answers.append(world.knock(who, "POST", reverse(name)))
    return "".join(text_of(answer) for answer in answers if answer.status_code == 200)


def suggested(world: World, who: str, kind: str, query: str) -> str:
    """What the editor suggests to somebody in a draft of their own."""
    address = reverse("documents:editor-saran", args=(world.drafts[who], kind))
    answer = world.knock(who, "GET", f"{address}?q={query}")
    assert answer.status_code == 200
    return text_of(answer)


@pytest.mark.parametrize("name", OWN_THINGS)
@pytest.mark.parametrize("who", ["asing:penyusun", "asing:verifikator", "asing:admin"])
def test_another_government_hears_nothing(world: World, who: str, name: str) -> None:
    told = everything_told(world, who, name)
    assert MARK not in told
    assert TITLE not in told


@pytest.mark.parametrize("name", OWN_THINGS)
@pytest.mark.parametrize("who", ["stranger", "kepala_lain", "tamu"])
def test_another_office_hears_of_no_draft(world: World, who: str, name: str) -> None:
    told = everything_told(world, who, name)
    for draft in ("disusun", "kedua", "diajukan"):
        assert f"{TITLE} {draft}" not in told


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("organisation:tree", MARK), ("organisation:people", MARK), ("organisation:suggest-pegawai", MARK),
        ("organisation:suggest-jabatan", MARK), ("organisation:download", MARK), ("audit:journal", MARK),
        ("audit:export", MARK), ("workflow:shelf", TITLE), ("workflow:desk", TITLE), ("workflow:reviews", TITLE),
    ],
)  # fmt: skip
def test_the_own_referee_does_hear(world: World, name: str, mark: str) -> None:
    assert mark in everything_told(world, "verifikator", name)


@pytest.mark.parametrize("who", ["asing:penyusun", "stranger"])
def test_the_editor_suggests_nothing_from_elsewhere(world: World, who: str) -> None:
    links = suggested(world, who, "keterkaitan", "dinke")
    assert f"{TITLE} disusun" not in links
    assert (f"{TITLE} sah" in links) is (who == "stranger"), "an SOP in force is for the whole government"
    assert (MARK in suggested(world, who, "pelaksana", "hanya")) is (who == "stranger")


@pytest.mark.parametrize("asked", ["?unit={unit}", "?pegawai={person}", "?sebelum=999"])
@pytest.mark.parametrize(
    "name", ["workflow:shelf", "workflow:desk", "workflow:jam", "workflow:reviews", "audit:journal"]
)
def test_a_foreign_id_asked_for_finds_nothing(world: World, name: str, asked: str) -> None:
    cast = world.cast
    address = reverse(name) + asked.format(unit=cast.dinkes.pk, person=cast.penyusun.pegawai.pk)
    answer = world.knock("asing:verifikator", "GET", address)
    assert answer.status_code in (200, 404)
    assert TITLE not in text_of(answer)


@pytest.mark.parametrize("asked", ["?salin={enacted}", "?salin={draft}"])
def test_a_foreign_sop_cannot_be_copied(world: World, asked: str) -> None:
    ids = {"enacted": world.things["sah"]["pk"], "draft": world.things["konsep"]["pk"]}
    answer = world.knock("asing:penyusun", "GET", reverse("documents:start") + asked.format(**ids))
    assert TITLE not in text_of(answer)


FORM = "application/x-www-form-urlencoded"


def test_foreign_ids_are_no_values_either(world: World) -> None:
    cast, foreign = world.cast, world.cast.lain
    person, post = foreign.penyusun.pegawai, foreign.penyusun.jabatan
    role = f"peran=penyusun&unit={cast.dinkes.pk}&mulai=2026-01-01"
    for address, said in (
        (reverse("organisation:move-unit", args=(foreign.puskesmas.pk,)), f"induk={cast.dinkes.pk}&mulai=2026-01-01"),
        (reverse("organisation:place-in-jabatan", args=(post.pk,)), f"pegawai={cast.tamu.pegawai.pk}&mulai=2026-01-01"),
        (reverse("organisation:place-pegawai", args=(person.pk,)), f"jabatan={cast.tamu.jabatan.pk}&mulai=2026-01-01"),
        (
            reverse("organisation:grant-role", args=(person.pk,)),
            role,
        ),
    ):
        answer = world.knock("asing:admin", "POST", address, FORM, said)
        assert answer.status_code in (404, 422), address
    tie = reverse("documents:link", args=(world.drafts["asing:penyusun"],))
    answer = world.knock("asing:penyusun", "POST", tie, FORM, f"kind=terkait&target={world.things['konsep']['pk']}")
    assert answer.status_code in (404, 422)
    start = f"unit={cast.dinkes.pk}&judul=SOP&mulai=kosong"
    answer = world.knock("asing:penyusun", "POST", reverse("documents:start"), FORM, start)
    assert answer.status_code in (404, 422)


def test_the_same_values_of_the_own_government_are_taken(world: World) -> None:
    """So that the test above fails for the right reason."""
    foreign = world.cast.lain
    away = UnitKerja.objects.get(pk=foreign.disdik.pk)
    address = reverse("organisation:move-unit", args=(foreign.puskesmas.pk,))
    answer = world.knock("asing:admin", "POST", address, FORM, f"induk={away.pk}&mulai=2026-01-01")
    assert answer.status_code == 302
