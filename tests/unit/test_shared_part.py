"""The shared part: what the room has seen, with the report's own thresholds, unless the leader leaves it closed."""

import json
from pathlib import Path
from typing import Any

from tests.played import Played, cid


def played_by(folder: Path, people: int) -> Played:
    played = Played(folder)
    played.joined(people)
    played.written({who: f"text number {who}" for who in range(people)})
    played.hidden(0)
    played.moderated(2, merged_into=cid(1))
    for who in range(people):
        played.cast("trilemma-1", who, {"choice": "a"})
        played.cast("judge", who, {cid(1): "5", cid(3): "2"})
        played.cast("pulse", who, {"influence": "4"})
    played.planned(["Tidy the stores"])
    for who in range(people):
        played.cast("plan", who, {"a0": "yes"})
    return played


def steps(shared: dict[str, Any]) -> dict[str, Any]:
    return {step["id"]: step for step in shared["steps"]}


def test_it_has_the_plan_and_what_was_revealed(tmp_path: Path) -> None:
    played = played_by(tmp_path, 6)
    played.revealed("trilemma-1", "judge")
    played.closed()
    shared = played.file("shared.json")
    assert list(steps(shared)) == ["trilemma-1", "judge"]
    assert steps(shared)["trilemma-1"]["results"]["counts"]["a"] == 6
    first = steps(shared)["judge"]["results"]["contributions"][0]
    assert (first["text"], first["merged"], first["mean"]) == ("text number 1", ["text number 2"], 5.0)
    assert (shared["agreed"], shared["actions"][0]["title"]) == ("We begin.", "Tidy the stores")


def test_it_tells_nothing_that_was_not_shown(tmp_path: Path) -> None:
    played = played_by(tmp_path, 6)
    played.revealed("judge")
    played.closed()
    shared = json.dumps(played.file("shared.json"))
    assert "text number 0" not in shared, "hidden by the leader"
    assert "influence" not in shared, "the pulse was not revealed"
    assert "approvals" not in shared, "the approval was not revealed"
    assert "Ward 2" not in shared


def test_without_a_revealed_ranking_there_are_no_texts(tmp_path: Path) -> None:
    played = played_by(tmp_path, 6)
    played.revealed("trilemma-1")
    played.closed()
    assert "text number" not in json.dumps(played.file("shared.json"))


def test_below_the_threshold_it_has_no_numbers_either(tmp_path: Path) -> None:
    played = played_by(tmp_path, 4)
    played.revealed("trilemma-1", "judge", "pulse")
    played.closed()
    found = steps(played.file("shared.json"))
    assert found["trilemma-1"]["results"]["counts"] is None
    assert {one["counts"] for one in found["judge"]["results"]["contributions"]} == {None}


def test_the_leader_may_leave_it_closed(tmp_path: Path) -> None:
    played = played_by(tmp_path, 6)
    played.closed(readable=False)
    assert played.file("shared.json") is None
    assert played.file("receipts.json") is not None
