"""The workflow table's page: read by all, changed by a plan that is sound, kept by what is under way."""

from typing import Any

import pytest
from django.forms import ChoiceField
from django.test import Client

from sopan_web.workflow.models import WorkflowTable
from sopan_web.workflow.queries.ways.tables import current_table, table_of
from sopan_web.workflow.table import Kind, check_soundness
from tests.web.browser import axe_check, take_picture
from tests.web.cast import Cast
from tests.web.conftest import ClientOf, PageOf
from tests.web.workflow.way import begin_way

PAGE, EDIT = "/pengaturan/alur/", "/pengaturan/alur/ubah/"


def typed(client: Client) -> dict[str, Any]:
    """What the edit page holds, as a browser would send it unchanged: a choice that nobody made is its first one."""
    editing = client.get(EDIT).context["editing"]
    forms = [editing.head, *editing.states.forms, *editing.transitions.forms]
    forms += [editing.states.management_form, editing.transitions.management_form]
    data: dict[str, Any] = {}
    for form in forms:
        for bound in form:
            value = bound.value()
            if value is None and isinstance(bound.field, ChoiceField) and bound.widget_type == "select":
                value = bound.field.choices[0][0]
            if value is not None and value is not False:
                data[bound.html_name] = value
    return data


def row_of(data: dict[str, Any], label: str, origin: str = "") -> str:
    """The prefix of the row with that label."""
    for name, value in data.items():
        prefix = name.removesuffix("-label")
        if name.endswith("-label") and value == label and data.get(f"{prefix}-origin", "") in ("", origin):
            return prefix
    raise AssertionError(label)


@pytest.fixture
def editor(cast: Cast, client_of: ClientOf) -> Client:
    return client_of(cast.verifikator)


def test_everyone_with_a_part_reads_it(cast: Cast, client_of: ClientOf) -> None:
    page = client_of(cast.penyusun).get(PAGE).content.decode()
    assert "Nyatakan terverifikasi" in page
    assert "<svg" in page
    assert EDIT not in page
    assert client_of(cast.tamu).get(PAGE).status_code == 403


@pytest.mark.parametrize(
    ("person", "status"), [("verifikator", 200), ("admin", 200), ("penyusun", 403), ("sekda", 403)]
)
def test_only_who_manages_the_way_changes_it(cast: Cast, client_of: ClientOf, person: str, status: int) -> None:
    assert client_of(getattr(cast, person)).get(EDIT).status_code == status


def test_unchanged_rows_are_no_change(editor: Client) -> None:
    answer = editor.post(EDIT, typed(editor) | {"rencana": "ya"})
    assert answer.status_code == 422
    assert "Tidak ada yang berubah" in answer.content.decode()


def test_a_plan_comes_before_the_deed(editor: Client, cast: Cast) -> None:
    data = typed(editor)
    data[f"{row_of(data, 'Diajukan')}-days"] = "9"
    answer = editor.post(EDIT, data | {"rencana": "ya"})
    assert answer.status_code == 200
    assert "Batas waktu &quot;Diajukan&quot;: 9 hari kerja." in answer.content.decode()
    assert current_table(cast.daerah).state("diajukan").days == 5
    assert editor.post(EDIT, data | {"simpan": "ya"}).status_code == 302
    assert current_table(cast.daerah).state("diajukan").days == 9


def test_a_new_desk_is_added_in_rows(editor: Client, cast: Cast) -> None:
    data = typed(editor)
    states, steps = int(data["keadaan-INITIAL_FORMS"]), int(data["langkah-INITIAL_FORMS"])
    data |= {f"keadaan-{states}-label": "Diperiksa Hukum", f"keadaan-{states}-kind": "proses"}
    data[f"{row_of(data, 'Setujui', 'Diverifikasi')}-target"] = "Diperiksa Hukum"
    for place, label, target, note in (
        (steps, "Nyatakan selaras", "Disetujui", "optional"),
        (steps + 1, "Kembalikan untuk diperbaiki", "Perbaikan", "required"),
    ):
        prefix = f"langkah-{place}"
        data |= {
            f"{prefix}-label": label,
            f"{prefix}-origin": "diperiksa hukum",
            f"{prefix}-target": target,
            f"{prefix}-roles": ["hukum"],
            f"{prefix}-note": note,
        }
    assert editor.post(EDIT, data | {"simpan": "ya"}).status_code == 302
    table = current_table(cast.daerah)
    assert check_soundness(table) == ()
    desks = [state.label for state in table.of_kind(Kind.PROSES)]
    assert desks == ["Diajukan", "Diverifikasi", "Diperiksa Hukum", "Disetujui"]
    assert table.find("diverifikasi", "setujui").target == "diperiksa-hukum"
    assert [one.label for one in table.leaving("diperiksa-hukum")] == [
        "Nyatakan selaras",
        "Kembalikan untuk diperbaiki",
    ]


def test_a_way_past_the_referee_is_refused_with_its_reason(editor: Client, cast: Cast) -> None:
    data = typed(editor)
    data.pop(f"{row_of(data, 'Nyatakan terverifikasi', 'Diajukan')}-verify")
    answer = editor.post(EDIT, data | {"simpan": "ya"})
    assert answer.status_code == 422
    assert "dapat dicapai tanpa verifikasi Bagian Organisasi" in answer.content.decode()
    assert not WorkflowTable.objects.filter(daerah=cast.daerah).exists()


def test_a_state_that_does_not_exist_is_named(editor: Client) -> None:
    data = typed(editor)
    data[f"{row_of(data, 'Setujui', 'Diverifikasi')}-target"] = "Meja Wakil"
    answer = editor.post(EDIT, data | {"simpan": "ya"})
    assert "Meja Wakil" in answer.content.decode()
    assert answer.status_code == 422


def test_what_is_under_way_keeps_its_table(editor: Client, cast: Cast) -> None:
    way = begin_way(cast).to_desk()
    data = typed(editor)
    data[f"{row_of(data, 'Diajukan')}-days"] = "9"
    editor.post(EDIT, data | {"simpan": "ya"})
    assert table_of(way.passage).state("diajukan").days == 5
    assert table_of(begin_way(cast).passage).state("diajukan").days == 9
    page = editor.get(PAGE).content.decode()
    assert "1 SOP masih berjalan menurut tabel ini." in page


def test_two_editors_at_once_do_not_overwrite_each_other(editor: Client) -> None:
    first, second = typed(editor), typed(editor)
    first[f"{row_of(first, 'Diajukan')}-days"] = "9"
    second[f"{row_of(second, 'Disetujui')}-days"] = "9"
    assert editor.post(EDIT, first | {"simpan": "ya"}).status_code == 302
    assert editor.post(EDIT, second | {"simpan": "ya"}).status_code == 409


def test_governments_have_their_own(editor: Client, cast: Cast) -> None:
    data = typed(editor)
    data[f"{row_of(data, 'Diajukan')}-days"] = "9"
    editor.post(EDIT, data | {"simpan": "ya"})
    assert current_table(cast.lain.daerah).state("diajukan").days == 5


@pytest.mark.django_db(transaction=True)
def test_the_pages_are_accessible_and_worth_a_look(cast: Cast, page_of: PageOf) -> None:
    begin_way(cast)
    page = page_of(cast.verifikator, PAGE)
    take_picture(page, "alur")
    axe_check(page)
    page.goto(EDIT)
    page.get_by_label("Batas (hari kerja)").nth(2).fill("9")
    page.get_by_role("button", name="Lihat rencananya").click()
    take_picture(page, "alur-rencana")
    axe_check(page)
    phone = page_of(cast.verifikator, PAGE, viewport={"width": 390, "height": 844})
    take_picture(phone, "alur-ponsel")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    axe_check(phone)
