"""A stream batch on its way to a function: one session's trouble is not another's, and nothing of it is told."""

from typing import Any

import pytest

from shared.delivery import BatchFailed, deliver
from shared.store.keys import Key
from shared.store.table import Change


def record(partition: str, sort: str, **image: Any) -> dict[str, Any]:
    keys = {"partition": {"S": partition}, "sort": {"S": sort}}
    return {"eventName": "INSERT", "dynamodb": {"Keys": keys, "NewImage": {**keys, **image}}}


UNREADABLE = record("poisoned", "a", names={"SS": ["a secret"]})


def test_changes_arrive_in_order_within_their_partition() -> None:
    seen: list[Key] = []
    batch = [record("one", "1"), record("two", "1"), record("one", "2")]
    deliver("tally_ballots", {"Records": batch}, lambda changes: seen.extend(change.key for change in changes))
    assert seen == [Key("one", "1"), Key("one", "2"), Key("two", "1")]


def test_what_cannot_be_read_keeps_nobody_back_and_makes_the_batch_return() -> None:
    seen: list[Change] = []
    with pytest.raises(BatchFailed, match="1 failures in a batch of 2"):
        deliver("tally_ballots", {"Records": [UNREADABLE, record("well", "a", n={"N": "1"})]}, seen.extend)
    assert seen == [Change(Key("well", "a"), None, {"n": 1})]


def test_one_sessions_failure_keeps_no_other_back_and_its_message_is_not_told() -> None:
    seen: list[str] = []

    def consume(changes: list[Change]) -> None:
        if changes[0].key.partition == "failing":
            raise ValueError("a secret")
        seen.append(changes[0].key.partition)

    with pytest.raises(BatchFailed) as failed:
        deliver("tally_ballots", {"Records": [record("failing", "a"), record("well", "a")]}, consume)
    assert seen == ["well"]
    assert "secret" not in str(failed.value)
    assert failed.value.__cause__ is None
