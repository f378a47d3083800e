"""The page about the layout shows what the layout does now; `make docs` brings it up to date."""

import re

from tests.house.test_repository import ROOT
from tools.write_layout_page import PAGE, PICTURE, example, picture, with_routes

from sopan.drawing.metrics import check_drawing
from sopan.layout import lay_out

TEXT = PAGE.read_text("utf-8")


def test_the_picture_is_that_of_the_example() -> None:
    assert picture(example(TEXT)) == PICTURE.read_text("utf-8"), "run make docs, then look at the picture"


def test_the_table_of_routes_is_that_of_the_example() -> None:
    assert with_routes(TEXT) == TEXT, "run make docs"
    assert TEXT.count(" ke ") > 4


def test_the_example_is_drawn_without_a_defect_on_paper_too() -> None:
    assert check_drawing(lay_out(example(TEXT))) == ()


def test_every_pass_is_named_and_every_name_is_a_pass() -> None:
    layout = ROOT / "src" / "sopan" / "layout"
    rows = re.findall(r"^\| [^|]+ \| `([a-z_]+(?:\.py|/))` \|", TEXT, re.MULTILINE)
    assert len(rows) > 10
    assert [name for name in rows if not (layout / name).exists()] == []
    named = {*re.findall(r"`(?:routing/)?([a-z_]+\.py)`", TEXT)}
    quiet = {"__init__.py", "settings.py", "state.py", "metadata.py"}
    assert sorted({file.name for file in layout.glob("*.py")} - named - quiet) == []


def test_every_test_it_names_exists() -> None:
    named = re.findall(r"`(test_\w+\.py)`", TEXT)
    assert named
    assert [name for name in named if not (ROOT / "tests" / "drawings" / name).exists()] == []
