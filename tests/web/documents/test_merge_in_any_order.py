"""Batches made on sheets of any age arrive in any order: the sheet stays sound, and no row is lost unasked."""

from itertools import count
from typing import Any

from hypothesis import settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from sopan_web.documents.sheet import Sheet, gone_by, merge, read_edits, read_sheet
from tests.web.documents.sheets import SMALL, set_edit


class Office(RuleBasedStateMachine):
    """Several people, each typing on the sheet as it was when they last looked."""

    def __init__(self) -> None:
        super().__init__()
        self.sheet: Sheet = SMALL
        self.log: list[list[dict[str, Any]]] = []
        self.seen: dict[str, tuple[int, Sheet]] = dict.fromkeys(("Rina", "Bayu", "Dewi"), (0, SMALL))
        self.made: set[str] = {row["id"] for row in SMALL["kegiatan"]}
        self.ids = count(1)

    def send(self, who: str, edits: list[dict[str, Any]]) -> bool:
        """As the deed does it: with what was deleted since this person's base."""
        base, _ = self.seen[who]
        gone = gone_by(op for batch in self.log[base:] for op in batch)
        result = merge(self.sheet, read_edits(edits), gone)
        if result.conflicts:
            assert result.sheet == self.sheet
            return False
        self.sheet = result.sheet
        self.log.append([edit.record for edit in result.applied])
        return True

    people = st.sampled_from(("Rina", "Bayu", "Dewi"))

    @rule(who=people)
    def looks(self, who: str) -> None:
        self.seen[who] = (len(self.log), self.sheet)

    @rule(who=people, data=st.data())
    def inserts(self, who: str, data: st.DataObject) -> None:
        rows = self.seen[who][1]["kegiatan"]
        after = data.draw(st.sampled_from([None, *(row["id"] for row in rows)]))
        id = f"kz{next(self.ids)}"
        assert self.send(who, [{"op": "insert", "list": "kegiatan", "after": after, "item": {"id": id}}])
        self.made.add(id)

    @precondition(lambda self: any(sheet["kegiatan"] for _, sheet in self.seen.values()))
    @rule(who=people, data=st.data())
    def deletes(self, who: str, data: st.DataObject) -> None:
        rows = self.seen[who][1]["kegiatan"]
        if rows:
            row = data.draw(st.sampled_from(rows))
            if self.send(who, [{"op": "delete", "list": "kegiatan", "id": row["id"], "item": row}]):
                self.made.discard(row["id"])

    @rule(who=people, data=st.data())
    def moves(self, who: str, data: st.DataObject) -> None:
        ids = [row["id"] for row in self.seen[who][1]["kegiatan"]]
        if len(ids) > 1:
            id, after = data.draw(st.permutations(ids))[:2]
            self.send(who, [{"op": "move", "list": "kegiatan", "id": id, "after": after}])

    @rule(who=people, text=st.sampled_from(("a", "b", "c")), data=st.data())
    def types(self, who: str, text: str, data: st.DataObject) -> None:
        rows = self.seen[who][1]["kegiatan"]
        if not rows:
            return
        row = data.draw(st.sampled_from(rows))
        now = next((other["waktu"] for other in self.sheet["kegiatan"] if other["id"] == row["id"]), None)
        saved = self.send(who, [set_edit("kegiatan", row["id"], "waktu", old=row["waktu"], new=text)])
        assert saved == (now is not None and now in (row["waktu"], text))

    @invariant()
    def the_sheet_is_sound(self) -> None:
        assert read_sheet(self.sheet) == self.sheet

    @invariant()
    def no_row_is_lost_and_none_comes_back(self) -> None:
        assert {row["id"] for row in self.sheet["kegiatan"]} == self.made


TestOffice = Office.TestCase
TestOffice.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
