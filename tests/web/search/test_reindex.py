"""Making the index anew heals whatever was wrong with it, while people go on enacting."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from sopan_web.search.actions.reindexing import reindex
from sopan_web.search.models import IndexEntry, IndexState, IndexWord
from sopan_web.search.queries import Wanted, search
from tests.web.cast import Cast
from tests.web.search.enacted import enact, end
from tests.web.search.truth import index_of, truth_of

pytestmark = pytest.mark.django_db


def test_it_heals_what_was_wrong(cast: Cast) -> None:
    first, second = enact(cast, "Surat Masuk"), enact(cast, "Surat Keluar")
    today = cast.admin.actor.today
    IndexEntry.objects.filter(pk=first.pk).update(kata="salah", judul=" salah ")
    IndexEntry.objects.filter(pk=second.pk).delete()
    IndexWord.objects.all().delete()
    reindex(daerah=cast.daerah)
    assert index_of(cast.daerah) == truth_of(cast.daerah)
    assert search(cast.daerah, Wanted("surat"), today).total == 2
    assert search(cast.daerah, Wanted("salah"), today).total == 0


def test_it_takes_out_what_has_ended_and_leaves_others_alone(cast: Cast) -> None:
    gone = enact(cast, "Surat Masuk")
    enact(cast.lain, "Surat Masuk")
    before = index_of(cast.lain.daerah)
    type(gone).objects.filter(pk=gone.pk).update(berakhir=cast.admin.actor.today, dicabut=True)  # behind its back
    assert reindex(daerah=cast.daerah) == 0
    assert index_of(cast.daerah) == {"entries": {}, "words": {}, "size": 0}
    assert index_of(cast.lain.daerah) == before


def test_what_is_enacted_and_revoked_meanwhile_is_not_lost(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sopan_web.search.actions.reindexing.BATCH", 2)
    ones = [enact(cast, f"Surat {number}") for number in range(5)]

    def meanwhile(done: int, _total: int) -> None:
        if done == 2:
            enact(cast, "Rapat Mendadak")
            end(ones[0], cast.admin.actor.today)
            end(ones[4], cast.admin.actor.today)

    reindex(daerah=cast.daerah, report=meanwhile)
    assert index_of(cast.daerah) == truth_of(cast.daerah)
    assert len(index_of(cast.daerah)["entries"]) == 4


def test_counting_gives_way_to_who_changes_the_index(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    from sopan_web.search.actions import reindexing

    enact(cast, "Surat Masuk")
    counted = []

    def count(daerah: object) -> object:
        found = real(daerah)  # type: ignore[arg-type]
        counted.append(1)
        enact(cast, f"Rapat {len(counted)}") if len(counted) < 9 and len(counted) != 4 else None
        return found

    real = reindexing._count_all
    monkeypatch.setattr(reindexing, "_count_all", count)
    reindex(daerah=cast.daerah)
    assert len(counted) == 4
    assert index_of(cast.daerah) == truth_of(cast.daerah)


def test_the_command_tells_how_far_it_is(cast: Cast) -> None:
    enact(cast, "Surat Masuk")
    IndexEntry.objects.all().delete()
    IndexState.objects.all().delete()
    out = StringIO()
    call_command("reindex", daerah=cast.daerah.slug, stdout=out)
    assert "1 dari 1" in out.getvalue()
    assert index_of(cast.daerah) == truth_of(cast.daerah)
    with pytest.raises(CommandError, match="tidak-ada"):
        call_command("reindex", daerah="tidak-ada")


def test_who_enacted_before_there_was_an_index_gets_one_with_the_tables(cast: Cast) -> None:
    enact(cast, "Surat Masuk")
    IndexEntry.objects.all().delete()
    IndexWord.objects.all().delete()
    IndexState.objects.all().delete()
    call_command("migrate", verbosity=0)
    assert index_of(cast.daerah) == truth_of(cast.daerah)
    assert len(index_of(cast.daerah)["entries"]) == 1
