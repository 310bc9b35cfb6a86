"""Nobody finds a number about too few people by asking everything that can be asked."""

from pathlib import Path

import pytest

from shared.domain.suppression import INSIDERS
from tests.adversary import indistinguishable
from tests.asking import GROUPS, answers_of_two, everything, numbers_told

pytestmark = pytest.mark.anyio


async def test_no_answer_tells_what_small_teams_said(tmp_path: Path) -> None:
    one, other = await answers_of_two(tmp_path, list(everything()))
    assert one == other
    assert {status for status, *_ in one} == {200, 403}


async def test_no_numbers_of_all_answers_together_tell_it(tmp_path: Path) -> None:
    told = await numbers_told(tmp_path, list(everything()))
    assert len(told) > 10
    assert indistinguishable(told, [group for _, group in GROUPS], insiders=INSIDERS) is None
