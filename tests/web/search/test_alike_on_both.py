"""Both engines answer literally alike: each is held against a plain search in memory, and against a written list."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st
from hypothesis.extra.django import TestCase as PropertyCase

from sopan import example_files, read_sop, write_sop_text
from sopan_web.common import clock
from sopan_web.search import engines
from sopan_web.search.engines import postgres, sqlite
from sopan_web.search.models import IndexEntry
from sopan_web.search.queries import Wanted, search
from tests.web.cast import make_cast
from tests.web.search.enacted import enact

WORDS = (
    "surat", "masuk", "arsip", "pegawai", "cuti", "rapat", "dinas", "pengaduan", "izin", "kendaraan", "periksa",
    "laporan", "KTP", "nota", "xyz", "pinj", "kearsp",
)  # fmt: skip
ANSWERS = Path(__file__).parent / "answers.json"


class BothEngines(PropertyCase):
    """The SOPs that ship as examples, enacted one after another."""

    @classmethod
    def setUpTestData(cls) -> None:
        cls.cast = make_cast()
        cls.today = clock.today(cls.cast.daerah.zone)
        for file in sorted(example_files(), key=lambda file: file.stem):
            content = json.loads(write_sop_text(read_sop(file).sop, "json"))
            enact(cls.cast, content["judul"], whole=content)

    def ask(self, text: str) -> list[int]:
        """The numbers of the hits in order: the n-th SOP that was enacted."""
        found = search(self.cast.daerah, Wanted(text), self.today)
        return [int(hit.nomor.split("/")[1]) for hit in found.hits]

    def test_the_written_answers(self) -> None:
        answers = json.loads(ANSWERS.read_text())
        assert len(answers) > 20
        assert {text: self.ask(text) for text in answers} == answers

    @settings(max_examples=60, deadline=None)
    @given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join))
    def test_as_in_memory(self, text: str) -> None:
        answered = self.ask(text)
        with pytest.MonkeyPatch.context() as patch:
            for name in ("sqlite", "postgresql"):
                patch.setitem(engines._ENGINES, name, find_in_memory)
            assert self.ask(text) == answered

    @settings(max_examples=150, deadline=None)
    @given(st.text() | st.text(alphabet="\"'()*:^&|!<>-+ \\\x00ANDORNEARktp~=_@"))
    def test_any_text_is_answered(self, text: str) -> None:
        wanted = Wanted(text, jabatan=text[1:5], jenis=text[5:7])
        search(self.cast.daerah, wanted, self.today)
        search(self.cast.daerah, Wanted(text), self.today)


def find_in_memory(groups: Sequence[Sequence[str]], day: date, most: int, bound: int) -> list[tuple[int, str, str]]:
    """The same question answered without any index."""
    found = []
    for entry in IndexEntry.objects.order_by("-pk"):
        tokens = set(entry.kata.split())
        lasting = entry.berakhir is None or entry.berakhir > day
        if entry.mulai <= day and lasting and all(not tokens.isdisjoint(group) for group in groups):
            found.append((entry.pk, entry.judul, entry.pokok))
    assert len(found) <= bound
    return found[:most]


@pytest.mark.parametrize("spell", [sqlite.spell, postgres.spell])
@pytest.mark.parametrize("text", ['a" OR "b', "a' | 'b", "", "a b", "a*", "NEAR(a)", "é", "a\x00", "=", "a-"])
def test_what_is_no_token_never_reaches_an_engine(spell: object, text: str) -> None:
    with pytest.raises(ValueError, match="not a token"):
        spell([[text]])  # type: ignore[operator]
