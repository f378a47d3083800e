"""Any sound SOP is drawn without a defect and with every arrow; any other is drawn or refused in words."""

import pytest
from hypothesis import HealthCheck, given, settings

from sopan.document import Sop
from sopan.drawing import Drawing
from sopan.errors import SopanError
from sopan.flow import build_flow
from sopan.layout import lay_out
from tests.drawings.corpus import SHEETS
from tests.drawings.promises import broken_promises
from tests.strategies import odd_sops, well_formed_sops

_patient = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@pytest.mark.parametrize("sheet", ["A4", "F4", "layar"])
@_patient
@given(sop=well_formed_sops())
def test_sound_sops_are_drawn_whole(sheet: str, sop: Sop) -> None:
    assert broken_promises(lay_out(sop, SHEETS[sheet]), build_flow(sop)) == []


@settings(_patient, max_examples=20)
@given(sop=well_formed_sops(max_kegiatan=40, max_pelaksana=12))
def test_long_sops_are_drawn_whole(sop: Sop) -> None:
    assert broken_promises(lay_out(sop, SHEETS["A4"]), build_flow(sop)) == []


@pytest.mark.parametrize("sheet", ["A4-tegak", "layar"])
@_patient
@given(sop=odd_sops())
def test_odd_sops_are_drawn_whole_or_refused_in_words(sheet: str, sop: Sop) -> None:
    drawing = _draw_or_refuse(sop, sheet)
    assert drawing is None or broken_promises(drawing, build_flow(sop)) == []


def _draw_or_refuse(sop: Sop, sheet: str) -> Drawing | None:
    try:
        return lay_out(sop, SHEETS[sheet])
    except SopanError as refusal:
        return None if refusal.message else pytest.fail("refused without a word")
