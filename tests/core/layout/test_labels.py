"""The word of an exit stands beside its line and touches nothing."""

from hypothesis import given, strategies as st

from sopan.drawing import Label, Line, LineKind, Page, Rect, Shape, Symbol
from sopan.drawing.metrics import DefectKind, find_defects
from sopan.layout import Typeface
from sopan.layout.labels import Surroundings, Wording, place_labels

FIELD = Rect(0, 0, 300, 200)
SOURCE = (Shape.DIAMOND, Rect(130, 40, 40, 20))
DOWN = ((150.0, 60.0), (150.0, 160.0))
Points = tuple[tuple[float, float], ...]


def _around(*lines: Points, field: Rect = FIELD, rules: tuple[float, ...] = ()) -> Surroundings:
    return Surroundings(field, (SOURCE,), lines, rules, ())


def _place(lines: tuple[Points, ...], field: Rect = FIELD, rules: tuple[float, ...] = ()) -> dict[int, Label] | None:
    words = ("Ya", "Tidak", "Lengkap", "Kurang")
    wordings = [Wording(number, points, words[number % 4]) for number, points in enumerate(lines)]
    return place_labels(wordings, _around(*lines, field=field, rules=rules), 7.0, Typeface.ARIAL)


def test_a_label_stands_beside_the_start_of_its_line() -> None:
    labels = _place((DOWN,))
    assert labels
    box = labels[0].box
    assert labels[0].text == "Ya"
    assert box.x > 150 or box.x + box.w < 150
    assert 60 <= box.y <= 75


def test_a_label_keeps_off_the_rules_where_it_can() -> None:
    labels = _place((DOWN,), rules=(155.0,))
    assert labels
    box = labels[0].box
    assert not box.x < 155 < box.x + box.w


def test_without_a_free_place_there_is_no_label() -> None:
    assert _place((DOWN,), field=Rect(140, 0, 20, 200)) is None


def test_two_words_do_not_lie_on_each_other() -> None:
    labels = _place((DOWN, ((170.0, 50.0), (175.0, 50.0), (175.0, 160.0))))
    assert labels
    one, other = labels[0].box, labels[1].box
    assert (
        one.x + one.w <= other.x or other.x + other.w <= one.x or one.y + one.h <= other.y or other.y + other.h <= one.y
    )


places = st.integers(1, 14).map(lambda step: step * 20.0)


@given(st.lists(st.tuples(places, places, places), min_size=1, max_size=6, unique_by=lambda way: way[0]))
def test_whatever_is_labelled_touches_nothing(ways: list[tuple[float, float, float]]) -> None:
    lines = tuple(((x, 10.0), (x, y / 2 + 20), (end, y / 2 + 20)) for x, y, end in ways if x != end)
    labels = _place(lines)
    if labels is None:
        return
    drawn = [
        Line(f"l{number}", "a", "b", points, LineKind.FLOW, label=labels[number]) for number, points in enumerate(lines)
    ]
    page = Page(1, 320, 220, FIELD, symbols=(Symbol("a", *SOURCE),), lines=tuple(drawn))
    of_labels = {DefectKind.LABEL_CLASH, DefectKind.LABEL_ON_OWN_LINE}
    assert [defect for defect in find_defects(page) if defect.kind in of_labels] == []


def test_no_other_line_runs_between_a_word_and_its_own_unless_it_must() -> None:
    leaves = ((130.0, 50.0), (90.0, 50.0), (90.0, 190.0))
    arrives = ((86.0, 46.0), (136.0, 46.0))
    hedge = (((110.0, 52.0), (110.0, 190.0)), ((128.0, 52.0), (128.0, 190.0)))
    around = _around(leaves, arrives, *hedge, field=Rect(85, 0, 200, 200))
    wording = [Wording(0, leaves, "Pengaduan")]
    assert place_labels(wording, around, 7.0, Typeface.ARIAL) is None
    (label,) = (place_labels(wording, around, 7.0, Typeface.ARIAL, far=True) or {}).values()
    assert label.box.y < 46


def test_a_word_goes_far_along_its_line_when_it_may() -> None:
    leaves = ((150.0, 60.0), (150.0, 190.0))
    hedge = tuple(((x, 60.0), (x, 140.0)) for x in (146.0, 154.0))
    wording = [Wording(0, leaves, "Pengaduan")]
    assert place_labels(wording, _around(leaves, *hedge), 7.0, Typeface.ARIAL) is None
    (label,) = (place_labels(wording, _around(leaves, *hedge), 7.0, Typeface.ARIAL, far=True) or {}).values()
    assert label.box.y > 140


def test_a_word_keeps_off_a_line_that_is_not_its_own() -> None:
    leaves = ((170.0, 50.0), (290.0, 50.0))
    along = ((172.0, 38.5), (290.0, 38.5))
    labels = [
        place_labels([Wording(0, leaves, "Lengkap")], _around(leaves, *more), 7.0, Typeface.ARIAL)
        for more in ((), (along,))
    ]
    alone, beside = (label[0].box for label in labels if label)
    assert alone.y < 50 < beside.y
