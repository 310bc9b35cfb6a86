"""Nobody finds a number about too few people by asking. All that can be asked: `make attack`."""

from pathlib import Path

import pytest

from shared.domain.suppression import INSIDERS
from tests.adversary import indistinguishable
from tests.asking import GROUPS, a_little, answers_of_two, numbers_told
from tests.naive import primary_only

pytestmark = [pytest.mark.anyio, pytest.mark.slow]


async def test_no_answer_tells_what_small_teams_said(tmp_path: Path) -> None:
    one, other = await answers_of_two(tmp_path, list(a_little()))
    assert one == other
    assert {status for status, *_ in one} == {200, 403}


async def test_a_threshold_alone_would_tell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shared.insights.releasing.release", primary_only)
    one, other = await answers_of_two(tmp_path, list(a_little())[:1])
    assert one != other


async def test_no_numbers_of_all_answers_together_tell_it(tmp_path: Path) -> None:
    told = await numbers_told(tmp_path, list(a_little()))
    assert len(told) > 10
    assert indistinguishable(told, [group for _, group in GROUPS], insiders=INSIDERS) is None
