"""Ballots: what each step takes, and the compact form that they are stored in."""

from typing import Any

import msgpack
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.choices import SCALE, pack, read_choices, unpack
from shared.domain.errors import ChoicesInvalid
from shared.domain.formats import Step, StepType
from shared.domain.identifiers import StepId

pytestmark = pytest.mark.slow

contribution_ids = st.integers(0, 2**32 - 1).map(lambda number: f"{number:08x}")
judgements = st.dictionaries(contribution_ids, st.sampled_from(SCALE), max_size=200)


def step(type_: StepType) -> Step:
    return Step(StepId("step"), type_, {}, {})


@given(judgements)
def test_packing_loses_nothing(marks: dict[str, str]) -> None:
    assert unpack(pack(marks, of_contributions=True)) == marks
    assert unpack(pack(marks, of_contributions=False)) == marks


@given(st.dictionaries(contribution_ids, st.sampled_from(SCALE), min_size=200, max_size=200))
def test_two_hundred_judgements_are_stored_within_a_kilobyte(marks: dict[str, str]) -> None:
    assert len(msgpack.packb(pack(marks, of_contributions=True))) <= 1024


@pytest.mark.parametrize(
    ("type_", "choices", "marks"),
    [
        (StepType.TRILEMMA, {"choice": "b"}, {"choice": "b"}),
        (StepType.JUDGE, {"a": 5, "b": "pass"}, {"a": "5", "b": "pass"}),
        (StepType.PULSE, {"c": 1}, {"c": "1"}),
        (StepType.PLAN, {"approve": ["a", "c"]}, {"a": "yes", "c": "yes"}),
        (StepType.PLAN, {"approve": []}, {}),
    ],
)
def test_right_choices_are_read(type_: StepType, choices: dict[str, Any], marks: dict[str, str]) -> None:
    assert read_choices(step(type_), choices, {"a", "b", "c"}) == marks


@pytest.mark.parametrize(
    ("type_", "choices"),
    [
        (StepType.TRILEMMA, {}),
        (StepType.TRILEMMA, {"choice": "d"}),
        (StepType.TRILEMMA, {"choice": ["a"]}),
        (StepType.TRILEMMA, {"choice": "a", "more": 1}),
        (StepType.JUDGE, {}),
        (StepType.PULSE, {}),
        (StepType.JUDGE, {"d": 3}),
        (StepType.JUDGE, {"a": 0}),
        (StepType.JUDGE, {"a": 6}),
        (StepType.JUDGE, {"a": True}),
        (StepType.JUDGE, {"a": 3.0}),
        (StepType.JUDGE, {"a": "3"}),
        (StepType.JUDGE, {"a": None}),
        (StepType.PLAN, {"approve": "a"}),
        (StepType.PLAN, {"approve": ["d"]}),
        (StepType.PLAN, {"approve": [["a"]]}),
        (StepType.PLAN, {"a": 1}),
        (StepType.FRAME, {"choice": "a"}),
    ],
)
def test_wrong_choices_are_refused_whole(type_: StepType, choices: dict[str, Any]) -> None:
    with pytest.raises(ChoicesInvalid):
        read_choices(step(type_), choices, {"a", "b", "c"})
