"""`make verify`: what build_report makes agrees, and any one number that was changed is found."""

import base64
import copy
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infra.verify import main
from shared.domain.choices import SCALE
from shared.domain.contribution import Reason
from shared.domain.receipts import unpack
from shared.objects import FolderStore, session_file
from shared.reporting.verify import Finding, Verdict, verify
from tests.played import SID, Played, cid

pytestmark = pytest.mark.slow

FILES = ("report.json", "ballots.json", "receipts.json")


def play(folder: Path, *, people: int, texts: int, seed: int) -> Played:
    """A random session: some are merged, some hidden, not everybody answers everything."""
    rng = random.Random(seed)
    played = Played(folder)
    played.joined(people)
    played.written({who: f"text {who}" for who in range(texts)})
    for who in range(texts):
        if rng.random() < 0.2:
            played.hidden(who, rng.choice(list(Reason)))
        elif who and rng.random() < 0.3:
            played.moderated(who, merged_into=cid(rng.randrange(who)))
    played.planned([f"action {at}" for at in range(rng.randint(0, 8))])
    for who in range(people):
        for step in ("trilemma-1", "trilemma-2"):
            if rng.random() < 0.9:
                played.cast(step, who, {"choice": rng.choice("abc")})
        judged = rng.sample(range(texts), rng.randint(0, texts))
        if judged:
            played.cast("judge", who, {cid(at): rng.choice(SCALE) for at in judged})
        if rng.random() < 0.9:
            titles = len(session_plan(played))
            played.cast("plan", who, {f"a{at}": "yes" for at in range(titles) if rng.random() < 0.5})
        if rng.random() < 0.8:
            played.cast("pulse", who, {"influence": rng.choice(SCALE), "belief": rng.choice(SCALE)})
    for step in ("trilemma-1", "judge", "plan"):
        if rng.random() < 0.5:
            played.revealed(step)
    played.closed()
    played.table.close()
    return played


def session_plan(played: Played) -> Any:
    from shared.store.sessions import load_session

    return load_session(played.table, SID).plan.actions


def check(played: Played, report: Any = None) -> list[Finding]:
    read, ballots, receipts = (played.file(file) for file in FILES)
    return verify(report or read, ballots, receipts)


def differing(findings: list[Finding]) -> list[Finding]:
    return [one for one in findings if one.verdict is Verdict.DIFFERS]


sizes = st.tuples(st.integers(0, 25), st.integers(0, 15), st.integers())


@settings(max_examples=25)
@given(sizes)
def test_every_report_agrees_with_what_was_published_with_it(size: tuple[int, int, int]) -> None:
    people, texts, seed = size
    with TemporaryDirectory() as folder:
        played = play(Path(folder), people=people, texts=texts, seed=seed)
        findings = check(played)
        assert differing(findings) == []
        unchecked = {one.place.rpartition(".")[2] for one in findings if one.verdict is Verdict.UNCHECKED}
        assert unchecked <= {"rehearsal", "chosen", "taken", "first", "agreed_on"}


def numbers(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to each number of a report."""
    if isinstance(value, dict | list):
        for name, one in value.items() if isinstance(value, dict) else enumerate(value):
            yield from numbers(one, (*path, name))
    elif isinstance(value, int | float):
        yield path


def changed(report: Any, path: tuple[Any, ...]) -> Any:
    forged = copy.deepcopy(report)
    inside = forged
    for name in path[:-1]:
        inside = inside[name]
    old = inside[path[-1]]
    inside[path[-1]] = not old if isinstance(old, bool) else old + 1
    return forged


@settings(max_examples=8)
@given(st.integers())
def test_any_number_that_is_changed_is_found(seed: int) -> None:
    with TemporaryDirectory() as folder:
        played = play(Path(folder), people=14, texts=8, seed=seed)
        report = played.file("report.json")
        whole = next(step["whole"] for step in played.file("ballots.json")["steps"] if step["type"] == "plan")
        left = {"rehearsal", "first"} if whole else {"rehearsal", "first", "chosen", "taken"}  # fewer than ten approved
        paths = [path for path in numbers(report) if path[-1] not in left]
        assert len(paths) > 30
        for path in paths:
            assert differing(check(played, changed(report, path))), path


def test_another_order_and_another_choice_are_found(tmp_path: Path) -> None:
    played = play(tmp_path, people=16, texts=8, seed=5)
    report = played.file("report.json")
    report["contributions"].reverse()
    assert differing(check(played, report))
    report = played.file("report.json")
    plan = next(step for step in report["steps"] if step["type"] == "plan")
    plan["results"]["chosen"] = [*plan["results"]["chosen"][::-1], "a0"]
    assert differing(check(played, report))


def test_a_number_that_should_be_withheld_is_found(tmp_path: Path) -> None:
    played = play(tmp_path, people=4, texts=5, seed=1)
    report = played.file("report.json")
    assert {one.verdict for one in check(played)} == {Verdict.AGREES, Verdict.WITHHELD, Verdict.UNCHECKED}
    report["contributions"][0]["mean"] = 4.5
    assert [one.place for one in differing(check(played, report))] == ["contributions[0].mean"]


def test_a_ballot_too_many_is_found_by_the_receipts(tmp_path: Path) -> None:
    played = play(tmp_path, people=12, texts=4, seed=2)
    report, ballots, receipts = (played.file(file) for file in FILES)
    spent = unpack(receipts["steps"][0]["spent"])
    receipts["steps"][0]["spent"] = base64.urlsafe_b64encode(b"".join(spent[1:])).decode().rstrip("=")
    assert "receipts of trilemma-1" in [one.place for one in differing(verify(report, ballots, receipts))]


def test_whole_ballots_are_published_of_the_plan_alone_and_from_ten(tmp_path: Path) -> None:
    for people in (9, 30):
        folder = tmp_path / str(people)
        folder.mkdir()
        ballots = play(folder, people=people, texts=6, seed=3).file("ballots.json")["steps"]
        whole = [step["id"] for step in ballots if step["whole"] is not None]
        assert whole == ([] if people == 9 else ["plan"])


@pytest.mark.parametrize("change", ["nothing", "number", "file"])
def test_the_command_says_it_with_its_exit_code(
    tmp_path: Path, change: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    play(tmp_path, people=12, texts=6, seed=4)
    objects = FolderStore(tmp_path / "objects")
    folder = tmp_path / "objects" / "reports" / SID
    report = json.loads((folder / "report.json").read_text())
    if change == "number":
        report["participants"] += 1
        objects.put(session_file(SID, "report.json"), json.dumps(report).encode())
    if change == "file":
        (folder / "ballots.json").unlink()
    monkeypatch.setattr(sys, "argv", ["verify", str(folder / "report.json" if change == "number" else folder)])
    assert main() == {"nothing": 0, "number": 1, "file": 2}[change]
    out = capsys.readouterr().out
    assert ("DIFFERS    participants: it says 13, its ballots make 12" in out) is (change == "number")
