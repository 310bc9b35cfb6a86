"""Tests of the simulated phones: tickets, lost answers, and the counting that replays are judged by."""

from __future__ import annotations

import asyncio
import json
import random
from pathlib import Path
from typing import Any, TypeVar

import httpx
import pytest
from voprf import ristretto

from tests.load.dialogue import playable, read_dialogue
from tests.load.meter import Meter, percentile
from tests.load.phones import Phone, Problem
from tests.load.truth import Tally, differences, exported_otherwise, recount
from tests.load.wire import decode, encode

Result = TypeVar("Result")
Json = dict[str, Any]

TICKETS = {"write": 3, "judge": 1}


class FakeHost(httpx.AsyncBaseTransport):
    """A host with real keys that issues, checks and keeps; it can lose answers after having done the work."""

    def __init__(self) -> None:
        self.keys = {step: ristretto.Evaluator.from_seed(bytes(32), step.encode()) for step in TICKETS}
        self.published = {step: key.public_key.serialize() for step, key in self.keys.items()}
        self.joined: dict[str, Json] = {}
        self.kept: dict[str, Json] = {}
        self.ballots: dict[str, list[Json]] = {}
        self.states: list[Json] = []
        self.lose: list[str] = []
        """The last words of the paths whose next answer gets lost."""
        self.crowded = 0
        """How many requests to join are still turned away."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        said = json.loads(request.content) if request.content else {}
        last = request.url.path.rsplit("/", 1)[-1]
        response = self.answer(request, last, said)
        if last in self.lose:
            self.lose.remove(last)
            raise httpx.ReadError("lost on the way", request=request)
        return response

    def answer(self, request: httpx.Request, last: str, said: Json) -> httpx.Response:
        match request.method, last:
            case "GET", "12345678":
                steps = [
                    {"id": step, "tickets": count, "public_key": encode(self.published[step])}
                    for step, count in TICKETS.items()
                ]
                return httpx.Response(200, json={"session_id": "s", "steps": steps})
            case "POST", "join" if self.crowded:
                self.crowded -= 1
                return httpx.Response(503, json={"code": "busy", "detail": "…"}, headers={"Retry-After": "7"})
            case "POST", "join":
                if self.joined.setdefault(said["attendee"], said["blinded"]) != said["blinded"]:
                    return refusal(409, "attendee-conflict")
                return httpx.Response(200, json={"steps": {s: self.issue(s, b) for s, b in said["blinded"].items()}})
            case "GET", "state":
                state = self.states.pop(0)
                if request.headers.get("If-None-Match") == f'"{state["version"]}"':
                    return httpx.Response(304)
                return httpx.Response(200, json=state, headers={"ETag": f'"{state["version"]}"'})
            case "POST", "contributions":
                key = self.check("write", said["ticket"])
                self.kept[key] = said
                return httpx.Response(201, json={"id": f"id-{key[:8]}"})
            case "DELETE", "contributions":
                gone = self.kept.pop(self.check("write", said["ticket"]), None)
                return httpx.Response(204) if gone else refusal(404, "ticket-unknown")
            case "PUT", "ballot":
                self.ballots.setdefault(self.check("judge", said["ticket"]), []).append(said)
                return httpx.Response(204)
        return refusal(404, "not-found")

    def issue(self, step: str, blinded: list[str]) -> Json:
        elements = [ristretto.BlindedInput.deserialize(decode(element)) for element in blinded]
        batch = self.keys[step].evaluate_batch(elements).serialize()
        evaluated = [encode(batch[i : i + 32]) for i in range(64, len(batch), 32)]
        return {"proof": encode(batch[:64]), "evaluated": evaluated}

    def check(self, step: str, ticket: Json) -> str:
        output = self.keys[step].evaluate_known_input(decode(ticket["input"]))
        assert encode(output) == ticket["output"], "a ticket that was never issued"
        return str(ticket["input"])


def snapshot(version: int, *, phase: str = "open", step: str = "judge", waiting: Json | None = None) -> Json:
    shown = {"id": step, "waiting": waiting}
    return {"version": version, "phase": phase, "poll_after_ms": 0, "now": 0.0, "step": shown}


def refusal(status: int, code: str) -> httpx.Response:
    return httpx.Response(status, json={"code": code, "detail": "…"})


def run(host: httpx.AsyncBaseTransport, script: Any) -> Any:
    """Play `script(phone)` with a phone of this host."""

    async def play() -> Any:
        async with httpx.AsyncClient(transport=host, base_url="http://host") as client:
            return await script(Phone(client, rng=random.Random(1)))

    return asyncio.run(play())


def test_a_joined_phone_holds_a_valid_ticket_for_every_right_it_was_given() -> None:
    host = FakeHost()

    async def script(phone: Phone) -> Phone:
        await phone.join("12345678")
        return phone

    phone = run(host, script)
    assert {step: len(tickets) for step, tickets in phone.tickets.items()} == TICKETS
    for step, tickets in phone.tickets.items():
        for ticket in tickets:
            host.check(step, ticket.shown())


def test_a_phone_refuses_tickets_made_with_another_key_than_the_published_one() -> None:
    host = FakeHost()
    host.keys["judge"] = ristretto.Evaluator.from_seed(bytes(32), b"a key to recognise one phone by")

    async def script(phone: Phone) -> None:
        await phone.join("12345678")

    with pytest.raises(ValueError, match="proof"):
        run(host, script)


def test_joining_again_after_a_lost_answer_asks_for_the_same_tickets() -> None:
    host = FakeHost()
    host.lose = ["join"]

    async def script(phone: Phone) -> Phone:
        await phone.join("12345678")
        return phone

    phone = run(host, script)
    assert len(host.joined) == 1
    host.check("judge", phone.tickets["judge"][0].shown())


def test_a_phone_that_is_turned_away_comes_back_when_it_was_told_to_and_not_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    host = FakeHost()
    host.crowded = 2
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    monkeypatch.setattr(asyncio, "sleep", sleep)

    async def script(phone: Phone) -> None:
        await phone.join("12345678")

    run(host, script)
    assert len(host.joined) == 1
    assert len(waits) == 2
    assert all(7 <= wait <= 10.5 for wait in waits)


def test_a_join_that_failed_altogether_can_be_repeated_with_the_same_blinds() -> None:
    host = FakeHost()
    host.lose = ["join"] * 4

    async def script(phone: Phone) -> Phone:
        with pytest.raises(httpx.ReadError):
            await phone.join("12345678")
        await phone.join("12345678")
        return phone

    assert run(host, script).tickets.keys() == TICKETS.keys()
    assert len(host.joined) == 1


def test_a_contribution_whose_acknowledgement_is_lost_is_there_once() -> None:
    host = FakeHost()
    host.lose = ["contributions"] * 5

    async def script(phone: Phone) -> str:
        await phone.join("12345678")
        with pytest.raises(httpx.ReadError):
            await phone.submit("idea", "Say it once.")
        return await phone.submit("idea", "Say it once.")

    contribution = run(host, script)
    assert [kept["text"] for kept in host.kept.values()] == ["Say it once."]
    assert contribution == f"id-{next(iter(host.kept))[:8]}"


def test_an_edit_replaces_and_a_withdrawal_whose_answer_is_lost_leaves_nothing() -> None:
    host = FakeHost()

    async def script(phone: Phone) -> None:
        await phone.join("12345678")
        contribution = await phone.submit("idea", "First")
        await phone.edit(contribution, "idea", "Second")
        assert [kept["text"] for kept in host.kept.values()] == ["Second"]
        host.lose = ["contributions"]
        await phone.withdraw(contribution)
        assert not host.kept
        assert len(phone.tickets["write"]) == TICKETS["write"]

    run(host, script)


def test_every_ballot_of_a_phone_is_a_higher_revision_of_one_ticket() -> None:
    host = FakeHost()

    async def script(phone: Phone) -> None:
        await phone.join("12345678")
        await phone.vote("judge", {"c": 3})
        await phone.vote("judge", {"c": "pass"})

    run(host, script)
    (ballots,) = host.ballots.values()
    assert [(b["revision"], b["choices"]) for b in ballots] == [(1, {"c": 3}), (2, {"c": "pass"})]


def test_what_was_begun_is_said_to_be_all_when_the_group_goes_on_and_only_once() -> None:
    host = FakeHost()

    async def script(phone: Phone) -> None:
        await phone.join("12345678")
        await phone.finish("judge")
        await phone.vote("judge", {"c": 3})
        await phone.finish("judge")
        await phone.finish("judge")

    run(host, script)
    (ballots,) = host.ballots.values()
    assert [(b["choices"], b["finished"]) for b in ballots] == [({"c": 3}, False), ({"c": 3}, True)]


def test_what_is_awaited_is_asked_for_until_it_is_there() -> None:
    host = FakeHost()
    awaited = {"step": "write", "until": 0.0, "extra": False}
    host.states = [snapshot(1, waiting=awaited), snapshot(2, waiting=awaited), snapshot(3)]

    async def script(phone: Phone) -> int:
        await phone.join("12345678")
        return int((await phone.settled())["version"])

    assert run(host, script) == 3


def test_watching_shows_each_newer_snapshot_once_and_ends_when_the_session_is_closed() -> None:
    host = FakeHost()
    versions = [(1, "open"), (1, "open"), (3, "open"), (2, "open"), (4, "closed")]
    host.states = [snapshot(version, phase=phase) for version, phase in versions]

    async def script(phone: Phone) -> list[int]:
        await phone.join("12345678")
        return [state["version"] async for state in phone.watch()]

    assert run(host, script) == [1, 3, 4]


def test_a_refusal_carries_status_and_code() -> None:
    async def script(phone: Phone) -> None:
        await phone.join("00000000")

    with pytest.raises(Problem) as refused:
        run(FakeHost(), script)
    assert (refused.value.status, refused.value.code) == (404, "not-found")


def test_the_meter_counts_requests_and_errors_and_bounds_what_is_in_flight() -> None:
    async def answer(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(0)  # let the others try to overtake
        return httpx.Response({"/api/join/12345678": 404, "/advance": 412}.get(request.url.path, 200))

    async def play() -> Meter:
        meter = Meter(2, lambda: httpx.MockTransport(answer))
        async with httpx.AsyncClient(transport=meter, base_url="http://host") as client:
            await asyncio.gather(*(client.get(path) for path in ("/a", "/a", "/advance", "/api/join/12345678")))
        return meter

    meter = asyncio.run(play())
    assert meter.requests == 4
    assert dict(meter.errors) == {"GET pin refused: 404": 1}
    assert max(flying for seen in meter.crowding.values() for flying in seen) == 2


def test_a_request_that_is_given_up_leaves_its_place_to_the_next() -> None:
    reached = asyncio.Event()

    class Busy(httpx.AsyncBaseTransport):
        """A connection that, once left alone, never works again."""

        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            if request.url.path == "/slow":
                self.left = True
                reached.set()
                await asyncio.Event().wait()
            assert not hasattr(self, "left"), "a connection in the middle of something"
            return httpx.Response(200)

    async def play() -> int:
        async with httpx.AsyncClient(transport=Meter(1, Busy), base_url="http://host") as client:
            slow = asyncio.create_task(client.get("/slow"))
            await reached.wait()
            slow.cancel()
            return (await asyncio.wait_for(client.get("/next"), 5)).status_code

    assert asyncio.run(play()) == 200


@pytest.mark.parametrize(("share", "expected"), [(0.5, 5), (0.95, 10), (0.0, 1), (1.0, 10)])
def test_percentile_is_the_nearest_rank(share: float, expected: float) -> None:
    assert percentile([*range(10, 0, -1)], share) == expected


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A dialogue of three participants; comment 2 was moderated out later, 3 before anybody saw it."""
    (tmp_path / "comments.csv").write_text(
        "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n"
        '1,now,0,7,2,0,1,"  Twice,\tthe same\r\n"\n'
        "1,now,1,7,9,1,1,Twice\n"
        "1,now,2,7,0,0,-1,Twice\n"
        "1,now,3,7,0,0,-1,Never shown\n",
        encoding="utf-8",
    )
    (tmp_path / "participants-votes.csv").write_text(
        "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2\n"
        "0,0,1,3,1,1,1,-1,0\n"
        "1,1,0,1,1,0,1,,\n"
        "2,,0,0,0,0,,,\n",
        encoding="utf-8",
    )
    return tmp_path


def test_a_dialogue_becomes_ballots_with_what_was_judged_and_no_more(folder: Path) -> None:
    dialogue = read_dialogue(folder)
    assert [(c.id, c.text) for c in dialogue.comments] == [
        ("0", "Twice, the same"),
        ("1", "Twice"),
        ("2", "Twice"),
    ]
    assert [dict(ballot) for ballot in dialogue.ballots] == [{"0": 5, "1": 1, "2": "pass"}, {"0": 5}, {}]


def test_the_truth_is_the_matrix_and_comments_csv_is_only_mentioned(folder: Path) -> None:
    truth = recount(folder)
    assert truth == {"0": Tally(2, 0, 0), "1": Tally(0, 1, 0), "2": Tally(0, 0, 1)}
    assert exported_otherwise(folder, truth) == ["1"]


def report_of(truth: dict[str, Tally], texts: dict[str, str]) -> Json:
    """A report that says just what the source says."""
    return {
        "contributions": [
            {"id": f"c{c}", "text": texts[c], "judged": t.judged, "counts": t.counts(), "mean": t.mean}
            for c, t in truth.items()
        ]
    }


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"judged": 3}, "judged by 3, source 2"),
        ({"counts": None}, "counts None"),
        ({"counts": {"1": 1, "2": 0, "3": 0, "4": 0, "5": 1, "pass": 0}}, "'1': 1"),
        ({"mean": 4.9}, "mean 4.9"),
        ({"text": "Other"}, "text 'Other'"),
        ({"id": "unknown"}, "nobody wrote it"),
    ],
)
def test_any_difference_between_report_and_source_is_told(folder: Path, change: Json, words: str) -> None:
    truth = recount(folder)
    texts = {c.id: c.text for c in read_dialogue(folder).comments}
    written = {f"c{comment}": comment for comment in truth}
    report = report_of(truth, texts)
    assert list(differences(report, truth, texts, written)) == []
    report["contributions"][0] |= change
    assert words in "\n".join(differences(report, truth, texts, written))


@pytest.mark.parametrize(
    ("text", "words"),
    [("a\x07b", r"U\+0007"), (" \n ", "empty"), ("x" * 1001, "1001 characters")],
)
def test_a_comment_that_the_host_would_refuse_is_named(text: str, words: str) -> None:
    with pytest.raises(ValueError, match=f"Comment 17 .*{words}"):
        playable("17", text)


def test_a_vote_that_is_none_is_named_with_its_place(folder: Path) -> None:
    votes = folder / "participants-votes.csv"
    votes.write_text(votes.read_text(encoding="utf-8").replace("1,-1,0", "1,-1,2"), encoding="utf-8")
    with pytest.raises(ValueError, match="Participant 0 voted '2' on comment 2"):
        read_dialogue(folder)
